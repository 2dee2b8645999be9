using CsCheck;

namespace KubeNet.Sdk.Tests.Yaml;

/// <summary>Random trees.</summary>
internal static class Shapes
{
    private static readonly Gen<Shape> s_scalar = Gen.Frequency(
        (10, NastyStrings.Any.Select(text => Shape.Of(text))),
        (2, Gen.Long.Select(number => Shape.Of(number))),
        (1, Gen.OneOf(0L, -1L, long.MinValue, long.MaxValue, 30042L).Select(number => Shape.Of(number))),
        (2, Gen.Double.Select(number => Shape.Of(number))),
        (
            1,
            Gen.OneOf(
                    0.5,
                    -0.0,
                    0.0,
                    1e21,
                    1e-7,
                    1.5e300,
                    double.Epsilon,
                    double.MaxValue,
                    3.0,
                    1e15,
                    -1e15,
                    123456789012345680.0,
                    double.NaN,
                    double.NegativeInfinity
                )
                .Select(number => Shape.Of(number))
        ),
        (1, Gen.Bool.Select(flag => Shape.Of(flag))),
        (1, Gen.Const(Shape.Of(null)))
    );

    public static Gen<Shape> Any { get; } = Tree(4);

    private static Gen<Shape> Tree(int depth)
    {
        if (depth == 0)
        {
            return s_scalar;
        }

        var inner = Tree(depth - 1);
        return Gen.Frequency(
            (2, s_scalar),
            (3, Gen.Select(NastyStrings.Any, inner).Array[0, 4].Select(entries => Shape.Map(entries))),
            (2, inner.Array[0, 4].Select(items => Shape.List(items)))
        );
    }
}
