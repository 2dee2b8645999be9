namespace KubeNet.Evaluation.Library;

/// <summary>LINQ to objects.</summary>
internal static class LinqTypes
{
    public static IEnumerable<PureType> Rows =>
        [
            new PureType(typeof(Enumerable)).Except("Shuffle").Makes("Repeat", 1),
            new(typeof(IGrouping<,>)),
            new(typeof(ILookup<,>)),
            new(typeof(Lookup<,>)),
            new(typeof(IOrderedEnumerable<>)),
        ];
}
