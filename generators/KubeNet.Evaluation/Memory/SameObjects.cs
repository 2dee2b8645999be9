namespace KubeNet.Evaluation.Memory;

/// <summary>Compares a sequence with one that was seen before, object by object.</summary>
internal static class SameObjects
{
    public static bool Are<T>(WeakReference<T>[] known, IEnumerable<T> given)
        where T : class
    {
        var count = 0;
        foreach (var item in given)
        {
            if (count == known.Length || !known[count].TryGetTarget(out var mine) || !ReferenceEquals(mine, item))
            {
                return false;
            }

            count++;
        }

        return count == known.Length;
    }
}
