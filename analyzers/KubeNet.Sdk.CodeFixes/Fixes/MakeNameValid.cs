using System.Text;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Sdk.CodeFixes.Proposals;
using KubeNet.Sdk.CodeFixes.Source;

namespace KubeNet.Sdk.CodeFixes.Fixes;

/// <summary>
/// Writes a name in the form that the API server takes: small letters, and dashes for what stands between words. Everything that is made of
/// the name follows by its handle; where something names it by text, the proof fails and nothing is offered.
/// </summary>
internal sealed class MakeNameValid : ManifestFix
{
    public override IReadOnlyList<string> Ids { get; } = ["KUBE1013", "KUBE1015", "KUBE1022"];

    public override string Offer => "Write the name in the form that the server takes";

    public override int Rank => 1;

    protected override IEnumerable<FixProposal> Propose(FixRequest request)
    {
        if (
            request.Guilty.Select(guilty => (guilty.Node as ScalarNode)?.Text).Distinct(StringComparer.Ordinal).ToList()
                is [{ Length: > 0 } name]
            && Valid(name) is { Length: > 0 } valid
            && valid != name
            && LiteralText.Replace(request.Node, Replacement.Of(valid)) is { } edit
        )
        {
            yield return new FixProposal(
                nameof(MakeNameValid),
                $"Write {edit.Text} instead of {request.Node}",
                Intent.Rename(name, valid),
                edit
            );
        }
    }

    /// <summary>
    /// Letters, digits and dashes as they are but small; what parts words becomes one dash. Null where something else is in it, such as an
    /// umlaut.
    /// </summary>
    private static string? Valid(string name)
    {
        var text = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c is >= 'A' and <= 'Z')
            {
                // ShopFront, as people write it in C#, is shop-front; URL stays one word.
                text.Append(i > 0 && name[i - 1] is >= 'a' and <= 'z' ? "-" : "").Append((char)(c + ('a' - 'A')));
            }
            else if (c is >= 'a' and <= 'z' or >= '0' and <= '9' or '.' or '-')
            {
                text.Append(c);
            }
            else if (c is '_' or ' ' or '/')
            {
                text.Append('-');
            }
            else
            {
                return null;
            }
        }

        return text.ToString().Trim('-', '.');
    }
}
