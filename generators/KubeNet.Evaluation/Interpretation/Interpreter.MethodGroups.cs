using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Method groups as delegates: which method, on which receiver, and when two of them are one.</summary>
internal sealed partial class Interpreter
{
    private const string NoReceiver = "Delegate to an instance method cannot have null 'this'.";

    private Value MethodGroup(IMethodReferenceOperation operation, Frame frame)
    {
        // The compiler gives a local function that captures something a 'this', also where there is none.
        if (
            operation.Method.MethodKind == MethodKind.LocalFunction
            && frame.Scope.Find(operation.Method.OriginalDefinition) is { Value.Raw: Closure local }
        )
        {
            // Its scope is that of now; the delegate may be called when that has been left.
            var function = ClosedMethod(operation.Method, frame);
            var around = SurroundingsOf(operation.Method.OriginalDefinition);
            var identity = ((object?)null, around.IsEmpty ? (object)function : IdentityOf(function, around, frame));
            return new Value(
                new Closure((arguments, _) => InvokeClosure(local, arguments, operation, frame, function), identity),
                OriginOf(operation)
            );
        }

        var target = operation.Instance is null ? null : Evaluate(operation.Instance, frame);
        if (target is { IsUnknown: true })
        {
            return target;
        }

        var method = operation.ConstrainedToType is { } constrained
            ? _dispatch.Implementation(ClosedMember(operation.Method, frame), Close(constrained, frame))
            : operation.Method;
        if (target is not null && ExtensionOf(method) is { } extension)
        {
            // The receiver is the first argument, whatever it is: an extension method may be called on null.
            return new Value(
                new Closure(
                    (arguments, _) => CallMethod(extension, null, [new Variable(target), .. arguments], operation, frame),
                    (target.Raw, Closed(extension, frame)),
                    target
                ),
                OriginOf(operation)
            );
        }

        var isBase = IsBaseAccess(operation.Instance);
        if (target is { IsNull: true } && !method.IsStatic && ExtensionMembers.ParameterOf(method.ContainingType) is null)
        {
            throw IsLookedUp(method) && !isBase
                ? NullReference(operation, frame)
                : LibraryException(
                    new ArgumentException(NoReceiver),
                    OriginOf(operation),
                    frame,
                    $"'{operation.Syntax}' is a method of an object that is null."
                );
        }

        if (method.MethodKind == MethodKind.DelegateInvoke && target?.Raw is Closure)
        {
            return OverDelegate(target, operation, frame);
        }

        if (method.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && method.OverriddenMethod is { } boxed)
        {
            method = boxed; // what is boxed is the value, not the Nullable
        }

        // a delegate of a struct's method has a copy of the struct
        var self = target is null || operation.Instance?.Type is not { IsReferenceType: false } ? target : Boxed(target);
        var receiver = self?.Raw is BoxedEnumerator box && method.ContainingType.IsValueType ? new Value(box.Struct, self.Origin) : self;
        return new Value(
            new Closure(
                (arguments, _) => CallMethod(method, receiver, arguments, operation, frame, isBase),
                IdentityOf(method, self, isBase, frame),
                self ?? Value.Null
            ),
            OriginOf(operation)
        );
    }

    /// <summary>
    /// The method that an extension method on a receiver stands for, which has the receiver as its first parameter; null for others.
    /// </summary>
    private static IMethodSymbol? ExtensionOf(IMethodSymbol method) =>
        method.ReducedFrom is { } reduced
            ? method.TypeArguments.IsEmpty
                ? reduced
                : reduced.Construct([.. TypeArgumentsOf(method, reduced)])
            : method is { IsExtensionMethod: true, IsStatic: true }
                ? method
                : null;

    /// <summary>A reduced method has the type arguments that are left; the others come from its receiver.</summary>
    private static IEnumerable<ITypeSymbol> TypeArgumentsOf(IMethodSymbol method, IMethodSymbol reduced) =>
        reduced.TypeParameters.Select(parameter =>
            method.GetTypeInferredDuringReduction(parameter)
            ?? method.TypeArguments[method.ConstructedFrom.TypeParameters.Select(p => p.Name).ToList().IndexOf(parameter.Name)]
        );

    /// <summary>Whether making a delegate looks the method up in the object, which must exist then.</summary>
    private static bool IsLookedUp(IMethodSymbol method) =>
        (method.IsVirtual || method.IsAbstract || method.IsOverride)
        && method is { IsSealed: false, ContainingType.IsSealed: false }
        && method.ContainingType.TypeKind != TypeKind.Delegate;

    /// <summary>What the delegate is equal by: the object (for a struct its box) and the method that runs on it.</summary>
    private (object? Target, object Method) IdentityOf(IMethodSymbol method, Value? self, bool isBase, Frame frame)
    {
        var runs =
            !isBase && self?.Raw is SymbolicObject instance ? (IMethodSymbol)_dispatch.Implementation(method, instance.Type) : method;
        return (self?.Raw is ValueType and { } value ? new Tuple<object>(value) : self?.Raw, Closed(runs, frame));
    }

    /// <summary>A method as it is for this call: delegates of one method with different type arguments are not equal.</summary>
    private IMethodSymbol Closed(IMethodSymbol method, Frame frame)
    {
        var owner =
            method is { IsStatic: true, ContainingType.IsGenericType: true } && frame.Types != TypeArguments.None
                ? ((INamedTypeSymbol)Close(method.ContainingType, frame))
                    .GetMembers(method.Name)
                    .OfType<IMethodSymbol>()
                    .FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, method.OriginalDefinition))
                : null;
        return method.TypeArguments.IsEmpty
            ? owner ?? method
            : (owner ?? method.ConstructedFrom).Construct([.. method.TypeArguments.Select(a => Close(a, frame))]);
    }

    private static bool IsWithin(ISymbol? symbol, IMethodSymbol function)
    {
        for (; symbol is not null; symbol = symbol.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, function.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>new Func&lt;int&gt;(other)</c> or <c>other.Invoke</c>: another delegate, whose one target is the <c>Invoke</c> of the first.
    /// </summary>
    private Value OverDelegate(Value target, IOperation operation, Frame frame)
    {
        if (target.IsUnknown || operation is IDelegateCreationOperation { Syntax: not BaseObjectCreationExpressionSyntax })
        {
            return target;
        }

        if (target.Raw is not Closure inner)
        {
            throw LibraryException(
                new ArgumentException(NoReceiver),
                OriginOf(operation),
                frame,
                $"'{operation.Syntax}' is created from a delegate that is null."
            );
        }

        var closure = new Closure((arguments, _) => InvokeClosure(inner, arguments, operation, frame), (inner, "Invoke"), target);
        return _types.WithType(new Value(closure, OriginOf(operation)), operation.Type is null ? null : Close(operation.Type, frame));
    }

    /// <summary>What a program may ask of any delegate; null for other members.</summary>
    private Value? DelegateMember(IMethodSymbol method, Value? target, Place[] arguments, IOperation operation, Frame frame)
    {
        if (method.ContainingType.SpecialType is not (SpecialType.System_Delegate or SpecialType.System_MulticastDelegate))
        {
            return null;
        }

        var origin = OriginOf(operation);
        var values = Array.ConvertAll(arguments, argument => argument.Value);
        return (method.Name, values.Length) switch
        {
            ("get_Target", 0) => (target?.Raw as Closure)?.Targets is [.., var last] ? last.Receiver?.At(origin) : null,
            ("GetInvocationList", 0) when target?.Raw is Closure closure => _types.WithType(
                new Value(closure.Targets.Select(one => new Value(one, origin)).ToArray(), origin),
                method.ReturnType
            ),
            ("Combine", 2) when !Array.Exists(values, value => value.IsUnknown) => Combine(
                BinaryOperatorKind.Add,
                values[0],
                values[1],
                operation,
                frame
            ),
            ("Remove", 2) when !Array.Exists(values, value => value.IsUnknown) => Combine(
                BinaryOperatorKind.Subtract,
                values[0],
                values[1],
                operation,
                frame
            ),
            _ => null,
        };
    }
}
