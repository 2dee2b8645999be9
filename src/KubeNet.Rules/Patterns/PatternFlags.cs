namespace KubeNet.Rules.Patterns;

/// <summary>The flags of a group in Go's syntax: <c>(?i)</c>, <c>(?s-m:…)</c>.</summary>
[Flags]
internal enum PatternFlags
{
    None = 0,

    /// <summary>i: letters match in either case.</summary>
    IgnoreCase = 1,

    /// <summary>m: <c>^</c> and <c>$</c> also match at line breaks.</summary>
    Lines = 2,

    /// <summary>s: <c>.</c> matches a line break.</summary>
    DotAll = 4,

    /// <summary>U: repetitions prefer few, and with <c>?</c> many.</summary>
    Swapped = 8,
}
