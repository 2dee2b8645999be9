using System.Text;
using KubeNet.Rules.Cel.Syntax;

namespace KubeNet.Rules.Schema.Custom;

/// <summary>Names of fields in expressions: <c>x__dash__y</c> is the field <c>x-y</c>, <c>__namespace__</c> is <c>namespace</c>.</summary>
internal static class FieldNames
{
    private static readonly (string Escaped, string Written)[] s_signs =
    [
        ("__underscores__", "__"),
        ("__dot__", "."),
        ("__dash__", "-"),
        ("__slash__", "/"),
    ];

    /// <summary>The name in the resource; null if no name is written so.</summary>
    public static string? Unescape(string name)
    {
        if (name.IndexOf("__", StringComparison.Ordinal) < 0)
        {
            return name;
        }

        if (
            name.Length > 4
            && name.StartsWith("__", StringComparison.Ordinal)
            && CelReservedWords.Contains(name.Substring(2, name.Length - 4))
        )
        {
            return name.EndsWith("__", StringComparison.Ordinal) ? name.Substring(2, name.Length - 4) : null;
        }

        var result = new StringBuilder();
        for (var at = 0; at < name.Length; )
        {
            if (string.CompareOrdinal(name, at, "__", 0, 2) != 0)
            {
                result.Append(name[at++]);
                continue;
            }

            var sign = Array.Find(s_signs, one => string.CompareOrdinal(name, at, one.Escaped, 0, one.Escaped.Length) == 0);
            if (sign.Escaped is null)
            {
                return null;
            }

            result.Append(sign.Written);
            at += sign.Escaped.Length;
        }

        return result.ToString();
    }
}
