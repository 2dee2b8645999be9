namespace KubeNet.Evaluation.Native;

/// <summary>
/// Since C# 13 the compiler prefers overloads that take spans (<c>string.Join(",", array)</c>), and reflection cannot call those.
/// The overload with an array, or with a string for a span of characters, in the span's place means the same.
/// </summary>
internal static class SpanForms
{
    /// <summary>Those whose array form throws something else.</summary>
    private static readonly HashSet<string> s_ofSpansOnly = new(StringComparer.Ordinal)
    {
        "M:System.Collections.Immutable.ImmutableArray`1.Builder.CopyTo(System.Span{`0})",
        "M:System.Text.RegularExpressions.Regex.IsMatch(System.ReadOnlySpan{System.Char},System.Int32)",
        "M:System.Text.StringBuilder.Replace(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char})",
        "M:System.Text.StringBuilder.Replace(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char},System.Int32,System.Int32)",
    };

    private static readonly string[] s_prefixes = ["System.ReadOnlySpan{", "System.Span{"];

    /// <summary>The ids under which a member may be found, the best first.</summary>
    public static IEnumerable<string> Of(string id)
    {
        if (s_ofSpansOnly.Contains(id))
        {
            return [];
        }

        var parameters = id.IndexOf('(');
        if (parameters < 0 || id.IndexOf("Span{", parameters, StringComparison.Ordinal) < 0)
        {
            return [id];
        }

        var owner = id.Substring(0, parameters);
        var rest = id.Substring(parameters);
        return [owner + AsArrays(rest), owner + AsArrays(rest.Replace("System.ReadOnlySpan{System.Char}", "System.String"))];
    }

    private static string AsArrays(string parameters)
    {
        foreach (var prefix in s_prefixes)
        {
            int start;
            while ((start = parameters.IndexOf(prefix, StringComparison.Ordinal)) >= 0)
            {
                var open = start + prefix.Length;
                var close = open;
                for (var depth = 1; depth > 0 && close < parameters.Length; close++)
                {
                    depth +=
                        parameters[close] == '{' ? 1
                        : parameters[close] == '}' ? -1
                        : 0;
                }

                parameters =
                    parameters.Substring(0, start) + parameters.Substring(open, close - 1 - open) + "[]" + parameters.Substring(close);
            }
        }

        return parameters;
    }
}
