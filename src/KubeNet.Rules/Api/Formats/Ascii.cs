using System.Text;

namespace KubeNet.Rules.Api.Formats;

/// <summary>
/// The characters of Kubernetes names. The server's regular expressions allow ASCII only, and it measures lengths in UTF-8 bytes.
/// </summary>
internal static class Ascii
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLower(char c) => c is >= 'a' and <= 'z';

    public static bool IsLowerOrDigit(char c) => IsLower(c) || IsDigit(c);

    public static bool IsAlphanumeric(char c) => IsLowerOrDigit(c) || c is >= 'A' and <= 'Z';

    /// <summary>The length as the server counts it.</summary>
    public static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>Whether the text is not empty and has only characters of the alphabet.</summary>
    public static bool IsAll(string text, Func<char, bool> alphabet)
    {
        foreach (var c in text)
        {
            if (!alphabet(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
