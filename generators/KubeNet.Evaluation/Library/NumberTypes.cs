namespace KubeNet.Evaluation.Library;

/// <summary>Numbers, booleans and their arithmetic.</summary>
internal static class NumberTypes
{
    public static IEnumerable<PureType> Rows =>
    [
        new(typeof(bool)), new(typeof(byte)), new(typeof(sbyte)), new(typeof(short)), new(typeof(ushort)),
        new(typeof(int)), new(typeof(uint)), new(typeof(long)), new(typeof(ulong)),
        new(typeof(float)), new(typeof(double)), new(typeof(decimal)),
        new(typeof(Math)), new(typeof(Convert)), new(typeof(Nullable<>)), new(typeof(Nullable)),
        new PureType(typeof(Enum)).Except("GetHashCode"),
        .. PureLibrary.WherePresent("System.MathF"),
    ];
}
