using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Classes of the user's that derive from a collection of the library. The object holds one of the library's, which answers the members
/// that the user's class inherits; to all of the program the two are one object.
/// </summary>
internal sealed partial class Interpreter
{
    private static readonly Type s_nothing = typeof(void);

    /// <summary>The row of a class that may be a base; null for the others.</summary>
    private static PureType? BaseRow(INamedTypeSymbol type) =>
        PureLibrary.Find(type.OriginalDefinition.GetDocumentationCommentId() ?? "") is { IsBase: true } row ? row : null;

    /// <summary>Makes what the object holds of its library base, with the arguments that its constructor passes on.</summary>
    private void KeepLibraryBase(
        SymbolicObject instance,
        INamedTypeSymbol type,
        IMethodSymbol constructor,
        Place[] arguments,
        IOperation operation,
        Frame frame
    )
    {
        if (BaseRow(type) is not { } row || row.BaseForm == s_nothing)
        {
            return;
        }

        if (ImplementsAgain(instance.Type, type))
        {
            var again = $"'{instance.Type.Name}', which implements an interface of '{type.Name}' again,";
            instance.Base = NotEvaluable(operation, again, "Hold the collection in a field.").Raw;
            return;
        }

        if (row.BaseForm is null)
        {
            instance.Base = CallLibrary(constructor.OriginalDefinition, null, arguments, operation, frame).Raw;
            return;
        }

        if (row.BaseForm == typeof(InterpretedKeyedCollection))
        {
            instance.Base = Array.Exists(arguments, argument => argument.Value.IsUnknown)
                ? NotEvaluable(operation).Raw
                : KeyedBase(instance, arguments, operation, frame);
            return;
        }

        instance.Base =
            arguments.Length > 0
                ? NotEvaluable(operation, $"A '{type.Name}' over another list", "Add the items one by one.").Raw
                : Activator.CreateInstance(row.BaseForm, instance, this);
    }

    /// <summary>A keyed collection with its comparer, and the number of items from which it has a dictionary.</summary>
    private InterpretedKeyedCollection KeyedBase(SymbolicObject instance, Place[] arguments, IOperation operation, Frame frame)
    {
        var comparer =
            arguments.Length > 0
                ? (IEqualityComparer<Value>?)_marshal.ToNative(arguments[0].Value, typeof(IEqualityComparer<Value>))
                : null;
        try
        {
            return new(instance, this, comparer, arguments.Length > 1 ? (int)arguments[1].Value.Raw! : 0);
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw LibraryException(error, CallSiteOf(operation), frame);
        }
    }

    /// <summary>
    /// Whether a class has members of its own for an interface of its library base. The library would ask those, and here it asks what the
    /// object holds.
    /// </summary>
    private bool ImplementsAgain(INamedTypeSymbol type, INamedTypeSymbol libraryBase) =>
        libraryBase
            .AllInterfaces.SelectMany(implemented => implemented.GetMembers().OfType<IMethodSymbol>())
            .Any(member =>
                type.FindImplementationForInterfaceMember(member) is { IsOverride: false } implementation && _code.Declares(implementation)
            );

    /// <summary>The member of an interface that the library's class implements out of sight is called through the interface.</summary>
    private TSymbol Visible<TSymbol>(TSymbol implementation, TSymbol member)
        where TSymbol : class, ISymbol =>
        implementation.DeclaredAccessibility == Accessibility.Private && !_code.Declares(implementation) ? member : implementation;

    Value? IInterpretedObjects.CallOverride(SymbolicObject instance, string method, params Value[] arguments) =>
        Override(instance.Type, method, arguments.Length) is { } found ? CalledBack(() => Run(found, instance, arguments)) : null;
}
