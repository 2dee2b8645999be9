using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// What the type parameters stand for where generic code runs. Code of an object's class, of one of its bases or of an interface's default
/// member has the type arguments that the object's own type gives to the declaring one (<c>Base&lt;List&lt;int&gt;&gt;</c> for a
/// <c>Derived&lt;int&gt;</c>); static code has those of the code that names it.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary>The type arguments of a method's body, when it is called on this object (or on none) from this frame.</summary>
    private TypeArguments TypesOf(IMethodSymbol method, Value? target, Frame caller) =>
        TypeArguments.Of(ClosedMethod(method, caller), DeclaringTypeIn(method, target, caller));

    private IMethodSymbol ClosedMethod(IMethodSymbol method, Frame frame) =>
        method.TypeArguments.IsEmpty || frame.Types == TypeArguments.None
            ? method
            : method.ConstructedFrom.Construct([.. method.TypeArguments.Select(a => Close(a, frame))]);

    /// <summary>The type that declares the method, as the receiver's type constructs it.</summary>
    private INamedTypeSymbol? DeclaringTypeIn(IMethodSymbol method, Value? target, Frame frame)
    {
        if (method.ContainingType is not { } declaring)
        {
            return null;
        }

        if (declaring is { IsGenericType: false, ContainingType: null } || method.IsStatic || target?.Raw is not SymbolicObject instance)
        {
            return (INamedTypeSymbol)Close(declaring, frame);
        }

        for (var type = instance.Type; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, declaring.OriginalDefinition))
            {
                return type;
            }
        }

        var closed = (INamedTypeSymbol)Close(declaring, frame);
        return declaring.TypeKind == TypeKind.Interface ? _relations.InterfaceOf(instance.Type, closed) ?? closed : closed;
    }

    /// <summary>
    /// A member that generic code names of a generic interface (<c>IHandle&lt;T&gt;.Handle</c>), with what its type parameters stand for
    /// there.
    /// </summary>
    private TSymbol ClosedMember<TSymbol>(TSymbol member, Frame frame)
        where TSymbol : class, ISymbol
    {
        if (frame.Types == TypeArguments.None || member.ContainingType is not { TypeKind: TypeKind.Interface, IsGenericType: true } owner)
        {
            return member;
        }

        var closed = (INamedTypeSymbol)Close(owner, frame);
        var found = closed
            .GetMembers(member.Name)
            .FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, member.OriginalDefinition));
        return found is IMethodSymbol { IsGenericMethod: true } generic && member is IMethodSymbol call
            ? (TSymbol)(ISymbol)generic.Construct([.. ClosedMethod(call, frame).TypeArguments])
            : (TSymbol?)found ?? member;
    }
}
