using System.Reflection;

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
            new PureType(typeof(Lazy<>)).ExceptOverloads(MakesTheValueItself),
            new(typeof(Tuple)),
            new(typeof(Tuple<>)),
            new(typeof(Tuple<,>)),
            new(typeof(Tuple<,,>)),
            new(typeof(Tuple<,,,>)),
            new(typeof(Tuple<,,,,>)),
            BigNumberCosts.WithCosts(new PureType(typeof(System.Numerics.BigInteger))),
            .. PureLibrary.WherePresent("System.MathF", "System.Numerics.BitOperations"),
        ];

    /// <summary>A <c>Lazy</c> without a function or a value calls the constructor of a type that may be the user's.</summary>
    private static bool MakesTheValueItself(MethodBase member) =>
        member is ConstructorInfo && !Array.Exists(member.GetParameters(), parameter => parameter.Name is "valueFactory" or "value");

    /// <summary>A format such as <c>D999999999</c> makes as many digits.</summary>
    private static PureType Number(Type type) => new PureType(type).Makes(nameof(ToString), CallCosts.Format);
}
