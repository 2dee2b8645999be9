using KubeNet.CustomResources;
using KubeNet.Resources;

namespace KubeNet.Fields;

/// <summary>Scalars of a manifest as values of .NET, and back.</summary>
internal static class FieldScalar
{
    public static ScalarNode NodeOf(object value, Origin origin) =>
        value switch
        {
            string text => new ScalarNode(text, origin),
            bool flag => new ScalarNode(flag, origin),
            int number => new ScalarNode(number, origin),
            long number => new ScalarNode(number, origin),
            IntOrString { Text: { } text } => new ScalarNode(text, origin),
            IntOrString either => new ScalarNode(either.Number.GetValueOrDefault(), origin),
            _ => throw new NotSupportedException($"A field cannot be a '{value.GetType().Name}'."),
        };

    /// <summary>The value; null or zero if the scalar is missing or of another type.</summary>
    public static T? Read<T>(ScalarNode? scalar) => ValueOf(scalar, typeof(T)) is T value ? value : default;

    /// <summary>An item of a list, or a value of a map: a part, or a scalar as <see cref="Read{T}"/> gives it.</summary>
    public static T ItemOf<T>(ResourceNode node)
    {
        if (!typeof(FieldPart).IsAssignableFrom(typeof(T)))
        {
            return Read<T>(node as ScalarNode)!;
        }

        var item = Activator.CreateInstance<T>();
        ((FieldPart)(object)item!).Open(node);
        return item;
    }

    private static object? ValueOf(ScalarNode? scalar, Type type) =>
        type == typeof(IntOrString)
            ? scalar?.Value switch
            {
                string text => (IntOrString?)text,
                long number => (IntOrString)number,
                _ => (IntOrString?)scalar?.MeantText, // a fraction in a quantity: 0.5
            }
        : type == typeof(int) ? (int?)scalar?.Number
        : scalar?.Value;
}
