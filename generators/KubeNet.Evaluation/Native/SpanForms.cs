namespace KubeNet.Evaluation.Native;

/// <summary>
/// Since C# 13 the compiler prefers overloads that take spans (<c>string.Join(",", array)</c>), and reflection cannot call those.
/// The overload with an array in the span's place means the same.
/// </summary>
internal static class SpanForms
{
    private const string Prefix = "System.ReadOnlySpan{";

    /// <summary>The id of the overload with arrays.</summary>
    public static string AsArrays(string id)
    {
        int start;
        while ((start = id.IndexOf(Prefix, StringComparison.Ordinal)) >= 0)
        {
            var open = start + Prefix.Length;
            var close = open;
            for (var depth = 1; depth > 0 && close < id.Length; close++)
            {
                depth += id[close] == '{' ? 1 : id[close] == '}' ? -1 : 0;
            }

            id = id.Substring(0, start) + id.Substring(open, close - 1 - open) + "[]" + id.Substring(close);
        }

        return id;
    }
}
