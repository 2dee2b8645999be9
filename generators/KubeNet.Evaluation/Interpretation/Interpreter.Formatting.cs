using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Text = KubeNet.Evaluation.Values.Text;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>The user's <c>IFormattable</c> and <c>ISpanFormattable</c>, which holes of texts ask instead of <c>ToString</c>.</summary>
internal sealed partial class Interpreter
{
    /// <summary>How many characters the library has room for when it asks first.</summary>
    private const int RoomForText = 256;

    private bool IsFormattable(SymbolicObject self) =>
        MethodOf(self, "ISpanFormattable", "TryFormat") is not null || MethodOf(self, nameof(IFormattable), nameof(ToString)) is not null;

    /// <summary>The text that an object of a formattable type gives, in a hole or by its <c>ToString</c>, which may give null.</summary>
    private string? Formatted(SymbolicObject self, string? format, IFormatProvider? provider, bool isHole)
    {
        var given = _marshal.FromNative(provider is WithoutFormatter plain ? plain.Provider : provider, Origin.None);
        var tryFormat = MethodOf(self, "ISpanFormattable", "TryFormat");
        if (tryFormat is not null && isHole)
        {
            return FormattedToSpan(self, tryFormat, format, given);
        }

        var text = Run(MethodOf(self, nameof(IFormattable), nameof(ToString))!, self, new Value(format, Origin.None), given);
        return tryFormat is null || FormattedToSpan(self, tryFormat, format, given) == (string?)text.Raw
            ? (string?)text.Raw
            : throw new UnsupportedNativeException(
                $"'{self.Type.Name}.TryFormat' gives a different text than its 'ToString', and the remaining buffer size decides "
                    + "which of them is called"
            );
    }

    /// <summary>Whether <c>Convert</c> would ask this object for what is not answered here.</summary>
    private static bool ConvertsItself(Value value) =>
        value.Raw is SymbolicObject instance
        && instance.Type.AllInterfaces.Any(i =>
            i.Name is nameof(IConvertible) or "ISpanFormattable"
            && i.ContainingNamespace is { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true }
        );

    private string FormattedToSpan(SymbolicObject self, IMethodSymbol tryFormat, string? format, Value provider)
    {
        _budget.Allocate(RoomForText);
        var room = new Value[RoomForText];
        for (var i = 0; i < room.Length; i++)
        {
            room[i] = new Value('\0', Origin.None);
        }

        var written = new Variable(new Value(0, Origin.None));
        Place[] arguments =
        [
            new Variable(new Value(room, Origin.None)),
            written,
            new Variable(new Value(format ?? "", Origin.None)),
            new Variable(provider),
        ];
        var before = _report.Here;
        var isDone = Run(tryFormat, self, arguments);
        if (written.Value.IsUnknown || _report.Since(before).Count > 0)
        {
            throw new UnknownValueException();
        }

        // How much room the library has next depends on what it has written so far.
        return isDone.IsTrue
            ? new string([.. room.Take((int)written.Value.Raw!).Select(c => (char)c.Raw!)])
            : throw new UnsupportedNativeException(
                $"'{self.Type.Name}.TryFormat' gives more than {RoomForText} characters, which is not supported at build time"
            );
    }

    /// <summary>
    /// The method of this object that implements one of an interface of the System namespace; null where it does not implement it.
    /// </summary>
    private IMethodSymbol? MethodOf(SymbolicObject self, string name, string method)
    {
        var implemented = self.Type.AllInterfaces.FirstOrDefault(i =>
            i.Name == name && i.ContainingNamespace is { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true }
        );
        return implemented?.GetMembers(method).OfType<IMethodSymbol>().FirstOrDefault() is { } declared
            ? (IMethodSymbol)_dispatch.Implementation(declared, self.Type)
            : null;
    }

    /// <summary>The text of a hole, whose formatting may throw.</summary>
    private string HoleText(Value value, string? format, IFormatProvider? provider, IOperation operation, Frame frame)
    {
        using var place = CallSite.Enter(TextOrigins(OriginOf(operation)));
        try
        {
            return Text.Formatted(value.Raw, format, provider);
        }
        catch (Exception error) when (IsLibraryError(error))
        {
            throw LibraryException(error, OriginOf(operation), frame);
        }
    }

    /// <summary>
    /// The provider that stands before an interpolated string, as in <c>string.Create(provider, $"")</c>; null if there is none.
    /// </summary>
    private IFormatProvider? ProviderOf(IInvocationOperation operation, Frame frame, out bool isUnknown)
    {
        isUnknown = false;
        if (operation.Arguments.FirstOrDefault(a => a.Parameter?.Type.Name == nameof(IFormatProvider)) is not { } argument)
        {
            return null;
        }

        var given = Evaluate(argument.Value, frame);
        isUnknown = given.IsUnknown;
        return isUnknown ? null : (IFormatProvider?)_marshal.ToNative(given, typeof(IFormatProvider));
    }
}
