using System.Text;

namespace KubeNet.Rules.Api.Formats;

/// <summary>
/// The alphabets of Kubernetes' names. The server's regular expressions know ASCII only, and its lengths are bytes of UTF-8.
/// </summary>
internal static class Ascii
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLower(char c) => c is >= 'a' and <= 'z';

    public static bool IsLowerOrDigit(char c) => IsLower(c) || IsDigit(c);

    public static bool IsAlphanumeric(char c) => IsLowerOrDigit(c) || c is >= 'A' and <= 'Z';

    /// <summary>The length that the server counts.</summary>
    public static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>Not empty, and every character is of the alphabet.</summary>
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
