using System.Text.RegularExpressions;

namespace KubeNet.Rules.Api.Formats;

/// <summary>The name of an image as container runtimes read it (regexp.go of github.com/distribution/reference).</summary>
internal static class ImageReference
{
    private const string Component = "[a-z0-9]+(?:(?:[.]|_|__|-+)[a-z0-9]+)*";
    private const string Label = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";

    private const string Registry = $@"(?:{Label}(?:[.]{Label})*|\[[0-9a-fA-F:]+\])(?::[0-9]+)?";
    private const string Tag = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
    private const string Digest = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}";

    private static readonly Regex s_reference = new(
        $@"\A(?:{Registry}/)?{Component}(?:/{Component})*(?::{Tag})?(?:@{Digest})?\z",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    public static bool IsValid(string name)
    {
        try
        {
            return name.Length <= 512 && s_reference.IsMatch(name);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
