using System.Collections.Immutable;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpreter;

/// <summary>Calls: of the user's methods by interpreting them, with virtual dispatch; of the library's through the allow-list.</summary>
internal sealed partial class Interpreter
{
    private readonly Dictionary<(ISymbol Member, ITypeSymbol Type), ISymbol> _implementations = new(MemberOfType.Comparer);

    /// <summary>A chain of calls is gone through link by link: as a recursion it would be as deep as it is long.</summary>
    private Value Invocation(IInvocationOperation operation, Frame frame)
    {
        if (operation.Instance is not IInvocationOperation receiver)
        {
            return Invocation(operation, operation.Instance is null ? null : Evaluate(operation.Instance, frame), frame);
        }

        var links = new Stack<IInvocationOperation>();
        links.Push(operation);
        for (; receiver.Instance is IInvocationOperation inner; receiver = inner)
        {
            links.Push(receiver);
        }

        var value = Evaluate(receiver, frame);
        while (links.Count > 0)
        {
            var link = links.Pop();
            if (links.Count > 0)
            {
                Step(link, frame);
            }

            _current = link;
            value = Invocation(link, value, frame);
        }

        return value;
    }

    private Value Invocation(IInvocationOperation operation, Value? target, Frame frame)
    {
        var method = operation.TargetMethod;
        if (target is { IsUnknown: true })
        {
            return target;
        }

        if (target?.Raw is Closure closure && method.MethodKind == MethodKind.DelegateInvoke)
        {
            return InvokeClosure(closure, Arguments(operation.Arguments, frame), operation, frame);
        }

        if (Intrinsic(operation, target, frame) is { } answer)
        {
            return answer;
        }

        var arguments = Arguments(operation.Arguments, frame);
        if (operation.ConstrainedToType is { } constrained)
        {
            var type = Close(constrained, frame);
            if (GenericMaths(method, type, arguments, operation, frame) is { } number)
            {
                return number;
            }

            method = (IMethodSymbol)Implementation(method, type);
        }

        if (target?.Raw is SymbolicObject { IsStruct: true } && !NamesPlace(operation.Instance!))
        {
            target = target.Copy();
        }

        try
        {
            return CallMethod(method, target, arguments, operation, frame, IsBaseAccess(operation.Instance));
        }
        catch (UnprintableException unprintable)
        {
            return Unknown(EvaluationFindings.NotEvaluable, unprintable.Message, CallSiteOf(operation));
        }
        catch (UnknownValueException)
        {
            return AfterUnknown();
        }
    }

    /// <summary>What follows from something unknown, whose cause has been reported.</summary>
    private Value AfterUnknown()
    {
        IsIncomplete = true;
        return Value.Unknown;
    }

    /// <summary>Whether a struct's method works on a variable itself; on anything else it works on a copy.</summary>
    private static bool NamesPlace(IOperation receiver) => receiver switch
    {
        IParameterReferenceOperation { Parameter.RefKind: RefKind.In or RefReadOnlyParameter } => false,
        ILocalReferenceOperation or IParameterReferenceOperation or IArrayElementReferenceOperation or IInstanceReferenceOperation => true,
        IFieldReferenceOperation { Field.IsReadOnly: true, Instance: not IInstanceReferenceOperation } => false,
        IFieldReferenceOperation field => field.Instance is null || NamesPlace(field.Instance) || field.Instance.Type is { IsValueType: false },
        IInvocationOperation call => call.TargetMethod.ReturnsByRef,
        IPropertyReferenceOperation property => property.Property.ReturnsByRef,
        _ => false,
    };

    /// <summary>Evaluates arguments in the order of the source and puts them in the order of the parameters.</summary>
    private Place[] Arguments(ImmutableArray<IArgumentOperation> arguments, Frame frame)
    {
        if (arguments.IsEmpty)
        {
            return [];
        }

        var places = new Place[arguments.Length];
        foreach (var argument in arguments)
        {
            var parameter = argument.Parameter;
            if (parameter is null || parameter.Ordinal >= places.Length)
            {
                Invalid();
                continue;
            }

            places[parameter.Ordinal] = parameter.RefKind is RefKind.In or RefReadOnlyParameter && IsVariable(argument.Value)
                ? PlaceOf(argument.Value, frame) ?? new Variable(Evaluate(argument.Value, frame))
                : parameter.RefKind is RefKind.Ref or RefKind.Out
                ? PlaceOf(argument.Value, frame) ?? new Variable(NotEvaluable(argument.Value))
                : new Variable(argument.ArgumentKind == ArgumentKind.DefaultValue ? DefaultArgument(argument, parameter, frame) : Evaluate(argument.Value, frame).Copy());
        }

        for (var i = 0; i < places.Length; i++)
        {
            places[i] ??= new Variable(Value.Unknown);
        }

        return places;
    }

    /// <summary>What an <c>in</c> parameter is another name of; anything else is a value of its own.</summary>
    private static bool IsVariable(IOperation argument) =>
        argument is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation { Field.IsConst: false } or IArrayElementReferenceOperation;

    /// <summary>A <c>ref readonly</c> parameter; the compiler that this is built against has no name for its kind.</summary>
    private const RefKind RefReadOnlyParameter = (RefKind)4;

    /// <summary>The value of an omitted argument comes from the parameter's declaration, where that is the user's.</summary>
    private Value DefaultArgument(IArgumentOperation argument, IParameterSymbol parameter, Frame frame)
    {
        var value = Evaluate(argument.Value, frame);
        return _code.Declares(parameter) && SourceCode.InitialiserSyntaxOf(parameter) is { } declared
            ? value.At(_code.OriginOf(declared.Value))
            : value.At(Origin.None);
    }

    private Value CallMethod(IMethodSymbol method, Value? target, Place[] arguments, IOperation operation, Frame frame, bool isBase = false)
    {
        if (ExtensionMembers.ParameterOf(method.ContainingType) is not null && _code.Declares(method))
        {
            return CallUser(method, target, arguments, operation, frame);
        }

        if (target is { IsNull: true } && !method.IsStatic && method.ContainingType.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T)
        {
            throw NullReference(operation, frame);
        }

        if (target?.Raw is SymbolicObject instance)
        {
            if (!isBase)
            {
                method = Visible((IMethodSymbol)Implementation(method, instance.Type), method);
            }
            else if (IsObjectsOwn(method) && BaseObjectMember(method, instance, arguments) is { } plain)
            {
                return plain.At(OriginOf(operation));
            }

            if (!isBase && HashMember(method, target, arguments, operation) is { } hash)
            {
                return hash;
            }

            if (Synthesised(method, instance, arguments) is { } answer)
            {
                return answer.At(OriginOf(operation));
            }
        }
        else if (target?.Raw is not null && _code.Declares(method) && !method.IsStatic
            && method.ContainingType.TypeKind != TypeKind.Interface && method.MethodKind != MethodKind.LocalFunction)
        {
            return NotEvaluable(operation);
        }

        return _code.Declares(method) || method.MethodKind == MethodKind.LocalFunction
            ? CallUser(method, target, arguments, operation, frame)
            : CallLibrary(method, target, arguments, operation, frame);
    }

    private Value CallUser(IMethodSymbol method, Value? target, Place[] arguments, IOperation operation, Frame frame)
    {
        if (method.MethodKind == MethodKind.LocalFunction && frame.Scope.Find(method.OriginalDefinition) is { Value.Raw: Closure local })
        {
            return InvokeClosure(local, arguments, operation, frame, method);
        }

        if (_code.RefusalOf(method) is { } reason)
        {
            return NotEvaluable(operation, reason.What, reason.WayOut);
        }

        var types = TypeArguments.Of(ClosedMethod(method, frame), DeclaringTypeIn(method, target, frame));
        if (method.IsStatic)
        {
            RunStaticConstructor(DeclaringTypeIn(method, null, frame), CallSiteOf(operation), frame);
        }

        var extended = ExtensionMembers.ParameterOf(method.OriginalDefinition.ContainingType);
        var callee = new Frame(frame, CallSiteOf(operation), method, extended is null ? target : null, types);
        Enter(callee, operation);
        if (extended is not null && target is not null)
        {
            callee.Scope.Declare(extended, new Variable(target.Copy()));
        }

        BindParameters(method, arguments, callee);
        return RunBody(method, callee);
    }

    private IMethodSymbol ClosedMethod(IMethodSymbol method, Frame frame) =>
        method.TypeArguments.IsEmpty || frame.Types == TypeArguments.None
            ? method
            : method.ConstructedFrom.Construct([.. method.TypeArguments.Select(a => Close(a, frame))]);

    /// <summary>The type that declares the method, as the receiver's type constructs it.</summary>
    private INamedTypeSymbol? DeclaringTypeIn(IMethodSymbol method, Value? target, Frame frame)
    {
        var declaring = method.ContainingType;
        if (declaring is { IsGenericType: false, ContainingType: null } || target?.Raw is not SymbolicObject instance)
        {
            return declaring is null ? null : (INamedTypeSymbol)Close(declaring, frame);
        }

        for (var type = instance.Type; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, declaring.OriginalDefinition))
            {
                return type;
            }
        }

        return instance.Type.AllInterfaces.FirstOrDefault(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, declaring.OriginalDefinition)) ?? declaring;
    }

    private static void BindParameters(IMethodSymbol method, Place[] arguments, Frame callee)
    {
        var parameters = (method.PartialImplementationPart ?? method).OriginalDefinition.Parameters;
        for (var i = 0; i < parameters.Length && i < arguments.Length; i++)
        {
            var place = parameters[i].RefKind is RefKind.Ref or RefKind.Out or RefKind.In or RefReadOnlyParameter ? arguments[i] : new Variable(arguments[i].Value.Copy());
            callee.Scope.Declare(parameters[i], place);
            if (method.OriginalDefinition.Parameters[i] is var declared && !ReferenceEquals(declared, parameters[i]))
            {
                callee.Scope.Declare(declared, place);
            }
        }
    }

    private Value RunBody(IMethodSymbol method, Frame callee)
    {
        switch (_code.BodyOf(method.OriginalDefinition))
        {
            case IMethodBodyOperation { BlockBody: var block, ExpressionBody: var expression }:
                return RunBlock(block ?? expression, callee);
            case IConstructorBodyOperation { BlockBody: var block, ExpressionBody: var expression }:
                return RunBlock(block ?? expression, callee);
            case IBlockOperation block:
                return RunBlock(block, callee);
            case null:
                return Value.Null;
            case var other:
                return NotEvaluable(other);
        }
    }

    private Value RunBlock(IBlockOperation? block, Frame callee)
    {
        if (block is not null && callee.Method is IMethodSymbol method && Yields(block))
        {
            return IteratorOf(method, block, callee);
        }

        if (block is not null)
        {
            Execute(block, callee);
        }

        _returned = callee.ReturnPlace;
        return callee.ReturnValue;
    }

    /// <summary>The place that the last call gave by reference, if it did.</summary>
    private Place? _returned;

    private Place? PlaceOf(IInvocationOperation call, Frame frame)
    {
        _returned = null;
        Evaluate(call, frame);
        return _returned;
    }

    /// <summary>Where a call is marked: the method's name, not the whole chain in front of it.</summary>
    private Origin CallSiteOf(IOperation operation) => operation.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => _code.OriginOf(member.Name),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax member } => _code.OriginOf(member.Name),
        InvocationExpressionSyntax call => _code.OriginOf(call.Expression),
        MemberAccessExpressionSyntax member => _code.OriginOf(member.Name),
        ObjectCreationExpressionSyntax creation => _code.OriginOf(creation.Type),
        var syntax => _code.OriginOf(syntax),
    };

    /// <summary>The member that runs when this one is called on an instance of this type.</summary>
    private TSymbol Implementation<TSymbol>(TSymbol member, ITypeSymbol type) where TSymbol : class, ISymbol
    {
        if (member.IsStatic && !member.IsAbstract && !member.IsVirtual
            || (member.ContainingType.TypeKind != TypeKind.Interface && !member.IsVirtual && !member.IsAbstract && !member.IsOverride))
        {
            return member;
        }

        if (!_implementations.TryGetValue((member, type), out var found))
        {
            _implementations.Add((member, type), found = FindImplementation(member, type));
        }

        return (TSymbol)found;
    }

    private static ISymbol FindImplementation(ISymbol member, ITypeSymbol type)
    {
        if (member.ContainingType.TypeKind == TypeKind.Interface)
        {
            var declared = MemberOf(type, member);
            var found = type.FindImplementationForInterfaceMember(declared) ?? declared;
            if (found is { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true } && found.ContainingType.TypeKind != TypeKind.Interface)
            {
                found = FindImplementation(found, type); // a class that derives from the one that implements may override what it implements with
            }

            return member is IMethodSymbol { IsGenericMethod: true } call && found is IMethodSymbol { IsGenericMethod: true } implementation
                ? implementation.OriginalDefinition.Construct([.. call.TypeArguments])
                : found;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var candidate in current.GetMembers(member.Name))
            {
                if (Overrides(candidate, member))
                {
                    return member is IMethodSymbol { IsGenericMethod: true } call && candidate is IMethodSymbol { IsGenericMethod: true } implementation
                        ? implementation.Construct([.. call.TypeArguments])
                        : candidate;
                }
            }
        }

        return member;
    }

    /// <summary>
    /// A member of an interface as this type has it: generic code names <c>IUnit&lt;T&gt;.Of</c>, where the type implements
    /// <c>IUnit&lt;Metre&gt;.Of</c>.
    /// </summary>
    private static ISymbol MemberOf(ITypeSymbol type, ISymbol member)
    {
        var owner = member.ContainingType;
        var implemented = type.AllInterfaces.FirstOrDefault(i => SymbolEqualityComparer.Default.Equals(i, owner))
            ?? type.AllInterfaces.FirstOrDefault(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, owner.OriginalDefinition));
        return implemented?.GetMembers(member.Name).FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, member.OriginalDefinition)) ?? member;
    }

    private static bool Overrides(ISymbol candidate, ISymbol member)
    {
        for (ISymbol? current = candidate; current is not null; current = OverriddenBy(current))
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, member.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private static ISymbol? OverriddenBy(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    private static class MemberOfType
    {
        public static readonly IEqualityComparer<(ISymbol, ITypeSymbol)> Comparer = new Pairs();

        private sealed class Pairs : IEqualityComparer<(ISymbol A, ITypeSymbol B)>
        {
            public bool Equals((ISymbol A, ITypeSymbol B) x, (ISymbol A, ITypeSymbol B) y) =>
                SymbolEqualityComparer.Default.Equals(x.A, y.A) && SymbolEqualityComparer.Default.Equals(x.B, y.B);

            public int GetHashCode((ISymbol A, ITypeSymbol B) pair) => unchecked(
                (SymbolEqualityComparer.Default.GetHashCode(pair.A) * 397) ^ SymbolEqualityComparer.Default.GetHashCode(pair.B));
        }
    }
}
