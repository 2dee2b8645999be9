namespace KubeNet.Evaluation.Values;

/// <summary>The numbers in a format, which are widths and precisions: so many characters may come of it.</summary>
internal static class FormatNumbers
{
    /// <summary>The largest number in a format; zero where it is too small to matter.</summary>
    public static long LargestIn(string format)
    {
        long largest = 0,
            current = 0;
        foreach (var c in format)
        {
            current = c is >= '0' and <= '9' ? Math.Min((current * 10) + (c - '0'), int.MaxValue) : 0;
            largest = Math.Max(largest, current);
        }

        return largest > 100 ? largest : 0;
    }
}
