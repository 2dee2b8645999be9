namespace KubeNet.Evaluation.Library;

/// <summary>Numbers, booleans and their arithmetic.</summary>
internal static class NumberTypes
{
    public static IEnumerable<PureType> Rows =>
        [
            new(typeof(bool)),
            Number(typeof(byte)),
            Number(typeof(sbyte)),
            Number(typeof(short)),
            Number(typeof(ushort)),
            Number(typeof(int)),
            Number(typeof(uint)),
            Number(typeof(long)),
            Number(typeof(ulong)),
            Number(typeof(float)),
            Number(typeof(double)),
            Number(typeof(decimal)),
            new(typeof(Math)),
            new(typeof(Convert)),
            new(typeof(Nullable<>)),
            new PureType(typeof(Nullable)).Except("GetValueRefOrDefaultRef"),
            new(typeof(Enum)),
            new(typeof(Lazy<>)),
            new(typeof(Tuple)),
            new(typeof(Tuple<>)),
            new(typeof(Tuple<,>)),
            new(typeof(Tuple<,,>)),
            new(typeof(Tuple<,,,>)),
            new(typeof(Tuple<,,,,>)),
            BigNumberCosts.WithCosts(new PureType(typeof(System.Numerics.BigInteger))),
            .. PureLibrary.WherePresent("System.MathF", "System.Numerics.BitOperations"),
        ];

    /// <summary>A format such as <c>D999999999</c> makes as many digits.</summary>
    private static PureType Number(Type type) => new PureType(type).Makes(nameof(ToString), CallCosts.Format);
}
