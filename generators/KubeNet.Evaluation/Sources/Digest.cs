using System.Security.Cryptography;
using System.Text;

namespace KubeNet.Evaluation.Sources;

/// <summary>
/// Stands for a text. It is the first half of a SHA-256, since what is taken for unchanged is not evaluated again: two texts with one
/// digest would be a wrong verdict.
/// </summary>
internal readonly record struct Digest(long First, long Second)
{
    [ThreadStatic]
    private static SHA256? s_sha;

    public static Digest Of(StringBuilder text) => Of(text.ToString());

    public static Digest Of(string text)
    {
        var bytes = (s_sha ??= SHA256.Create()).ComputeHash(Encoding.Unicode.GetBytes(text)); // UTF-8 would make all lone surrogates equal
        return new Digest(BitConverter.ToInt64(bytes, 0), BitConverter.ToInt64(bytes, 8));
    }
}
