namespace KubeNet.Evaluation.Values;

/// <summary>
/// The order of texts on every machine: by their characters' numbers, as .NET has it without culture data; a text follows its beginning by
/// what it is longer.
/// </summary>
internal static class TextOrder
{
    public static int Compare(string? left, string? right) =>
        (left, right) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            _ when left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal) => left.Length
                - right.Length,
            _ => string.CompareOrdinal(left, right),
        };
}
