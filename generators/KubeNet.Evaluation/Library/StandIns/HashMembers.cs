using System.Security.Cryptography;
using KubeNet.Evaluation.Native;

namespace KubeNet.Evaluation.Library.StandIns;

// The static HashData is younger than the framework that this is built against.

[StandsFor("System.Security.Cryptography.SHA1")]
internal static class Sha1Members
{
    public static byte[] HashData(byte[] source)
    {
        using var algorithm = SHA1.Create();
        return algorithm.ComputeHash(Given.NotNull(source, nameof(source)));
    }
}

[StandsFor("System.Security.Cryptography.SHA256")]
internal static class Sha256Members
{
    public static byte[] HashData(byte[] source)
    {
        using var algorithm = SHA256.Create();
        return algorithm.ComputeHash(Given.NotNull(source, nameof(source)));
    }
}

[StandsFor("System.Security.Cryptography.SHA384")]
internal static class Sha384Members
{
    public static byte[] HashData(byte[] source)
    {
        using var algorithm = SHA384.Create();
        return algorithm.ComputeHash(Given.NotNull(source, nameof(source)));
    }
}

[StandsFor("System.Security.Cryptography.SHA512")]
internal static class Sha512Members
{
    public static byte[] HashData(byte[] source)
    {
        using var algorithm = SHA512.Create();
        return algorithm.ComputeHash(Given.NotNull(source, nameof(source)));
    }
}

[StandsFor("System.Security.Cryptography.MD5")]
internal static class Md5Members
{
    public static byte[] HashData(byte[] source)
    {
        using var algorithm = MD5.Create();
        return algorithm.ComputeHash(Given.NotNull(source, nameof(source)));
    }
}

[StandsFor("System.Security.Cryptography.HMACSHA256")]
internal static class HmacSha256Members
{
    public static byte[] HashData(byte[] key, byte[] source)
    {
        using var algorithm = new HMACSHA256(Given.NotNull(key, nameof(key)));
        return algorithm.ComputeHash(Given.NotNull(source, nameof(source)));
    }
}

[StandsFor("System.Security.Cryptography.HMACSHA512")]
internal static class HmacSha512Members
{
    public static byte[] HashData(byte[] key, byte[] source)
    {
        using var algorithm = new HMACSHA512(Given.NotNull(key, nameof(key)));
        return algorithm.ComputeHash(Given.NotNull(source, nameof(source)));
    }
}

/// <summary>Hexadecimal text, which the framework that this is built against lacks.</summary>
[StandsFor("System.Convert")]
internal static class HexMembers
{
    public static string ToHexString(byte[] inArray) => BitConverter.ToString(Given.NotNull(inArray, nameof(inArray))).Replace("-", "");

    public static string ToHexString(byte[] inArray, int offset, int length)
    {
        Given.NotNull(inArray, nameof(inArray));
        Given.NotNegative(length, nameof(length));
        Given.NotNegative(offset, nameof(offset));
        Given.AtMost(offset, inArray.Length - length, nameof(offset));
        return length == 0 ? "" : BitConverter.ToString(inArray, offset, length).Replace("-", "");
    }

    public static string ToHexStringLower(byte[] inArray) => ToHexString(inArray).ToLowerInvariant();

    public static byte[] FromHexString(string s)
    {
        Given.NotNull(s, nameof(s));
        if (s.Length % 2 != 0)
        {
            throw new FormatException("The input is not a valid hex string as its length is not a multiple of 2.");
        }

        var bytes = new byte[s.Length / 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)((Digit(s[2 * i]) << 4) | Digit(s[(2 * i) + 1]));
        }

        return bytes;
    }

    private static int Digit(char c) =>
        c switch
        {
            >= '0' and <= '9' => c - '0',
            >= 'a' and <= 'f' => c - 'a' + 10,
            >= 'A' and <= 'F' => c - 'A' + 10,
            _ => throw new FormatException("The input is not a valid hex string as it contains a non-hex character."),
        };
}
