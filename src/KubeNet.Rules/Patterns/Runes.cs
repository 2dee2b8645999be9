using System.Text;

namespace KubeNet.Rules.Patterns;

/// <summary>A text as Unicode code points, which are Go's characters. A char of .NET may be half of one.</summary>
internal static class Runes
{
    public static int[] Of(string text)
    {
        var runes = new int[Count(text)];
        var at = 0;
        for (var i = 0; i < text.Length; i++)
        {
            runes[at++] = IsPair(text, i) ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
        }

        return runes;
    }

    public static int Count(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            count++;
            i += IsPair(text, i) ? 1 : 0;
        }

        return count;
    }

    public static string Text(int[] runes, int start, int end)
    {
        var text = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            if (runes[i] < 0x10000)
            {
                text.Append((char)runes[i]);
            }
            else
            {
                text.Append(char.ConvertFromUtf32(runes[i]));
            }
        }

        return text.ToString();
    }

    /// <summary>The order of code points, which is that of Go's strings.</summary>
    public static int Compare(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            if (left[i] != right[i])
            {
                return Weight(left[i]).CompareTo(Weight(right[i]));
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static bool IsPair(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);

    /// <summary>Characters outside of the basic plane come last.</summary>
    private static int Weight(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
