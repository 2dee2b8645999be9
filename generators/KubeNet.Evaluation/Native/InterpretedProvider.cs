using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Native;

/// <summary>A format provider that the user wrote, as the library asks it.</summary>
internal sealed class InterpretedProvider(SymbolicObject provider, Marshal marshal, IInterpretedObjects objects) : IFormatProvider
{
    public SymbolicObject Object => provider;

    public object? GetFormat(Type? formatType)
    {
        var given = objects.Call(provider, nameof(GetFormat), objects.TypeOf(formatType!));
        return given.Raw switch
        {
            null => null,
            SymbolicObject formatter when formatType == typeof(ICustomFormatter) => new Formatter(formatter, marshal, objects),
            var raw when formatType!.IsInstanceOfType(raw) => raw,
            _ => throw new UnsupportedNativeException(
                "a format provider that returns another type than the requested one cannot be used at build time"
            ),
        };
    }

    private sealed class Formatter(SymbolicObject formatter, Marshal marshal, IInterpretedObjects objects) : ICustomFormatter
    {
        public string Format(string? format, object? arg, IFormatProvider? formatProvider)
        {
            var text = objects.Call(
                formatter,
                nameof(Format),
                new Value(format, Resources.Origin.None),
                marshal.FromNative(arg, Resources.Origin.None),
                marshal.FromNative(formatProvider, Resources.Origin.None)
            );
            return (string?)text.Raw!; // null where it leaves the value to itself
        }
    }
}
