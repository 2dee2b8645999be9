using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Calls: of the user's methods by interpreting them; of the library's through the allow-list.</summary>
internal sealed partial class Interpreter
{
    /// <summary>A chain of calls is gone through link by link: as a recursion it would be as deep as it is long.</summary>
    private Value Invocation(IInvocationOperation operation, Frame frame)
    {
        if (IsLeftOut(operation))
        {
            return Value.Null;
        }

        if (operation.Instance is not IInvocationOperation receiver)
        {
            return Invocation(operation, operation.Instance is null ? null : Receiver(operation.Instance, frame), frame);
        }

        var links = new Stack<IInvocationOperation>();
        links.Push(operation);
        for (; receiver.Instance is IInvocationOperation inner; receiver = inner)
        {
            links.Push(receiver);
        }

        var value = Receiver(receiver, frame);
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

            method = _dispatch.Implementation(ClosedMember(method, frame), type);
        }

        if (target?.Raw is SymbolicObject { IsStruct: true } && !NamesPlace(operation.Instance!, frame))
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

    /// <summary>An interface's own body has a box for <c>this</c>: what it changes of a struct is lost with it.</summary>
    private static Value InBox(Value target, ISymbol runs) =>
        target.Raw is SymbolicObject { IsStruct: true } && runs.ContainingType.TypeKind == TypeKind.Interface ? target.Boxed() : target;

    private Value CallMethod(IMethodSymbol method, Value? target, Place[] arguments, IOperation operation, Frame frame, bool isBase = false)
    {
        if (ExtensionMembers.BehindStatic(method) is { } member && _code.Declares(method))
        {
            return member.IsStatic
                ? CallUser(member, null, arguments, operation, frame)
                : CallUser(member, arguments[0].Value, [.. arguments.Skip(1)], operation, frame);
        }

        if (ExtensionMembers.ParameterOf(method.ContainingType) is not null && _code.Declares(method))
        {
            return CallUser(method, target, arguments, operation, frame);
        }

        if (
            target is { IsNull: true }
            && !method.IsStatic
            && method.ContainingType.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T
        )
        {
            throw NullReference(operation, frame);
        }

        if (AddCustomResource(method, target, arguments, operation, frame) is { } added)
        {
            return added;
        }

        if (target?.Raw is SymbolicObject instance)
        {
            if (!isBase)
            {
                method = Visible(_dispatch.Implementation(ClosedMember(method, frame), instance.Type), method);
                target = InBox(target, method);
                instance = (SymbolicObject)target.Raw!;
            }
            else if (IsObjectsOwn(method) && BaseObjectMember(method, instance, arguments) is { } plain)
            {
                return plain.At(OriginOf(operation));
            }

            if (instance.KnownMembers is { } elsewhere && !_code.Declares(method) && !NativeBinder.IsDsl(method) && !IsObjectsOwn(method))
            {
                return RefuseKnown(elsewhere, method, operation);
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
        else if (
            target?.Raw is not null
            && _code.Declares(method)
            && !method.IsStatic
            && method.ContainingType.TypeKind != TypeKind.Interface
            && method.MethodKind != MethodKind.LocalFunction
        )
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

        if (GeneratedRegex(method, operation, frame) is { } regex)
        {
            return regex;
        }

        if (_code.RefusalOf(method) is { } reason)
        {
            return NotEvaluable(operation, reason.What, reason.WayOut);
        }

        var types = TypesOf(method, target, frame);
        if (method.IsStatic)
        {
            RunStaticConstructor(DeclaringTypeIn(method, null, frame), CallSiteOf(operation), frame);
        }

        var extended = ExtensionMembers.ParameterOf(method.OriginalDefinition.ContainingType);
        var callee = new Frame(frame, CallSiteOf(operation), method, extended is null ? target : null, types);
        var nesting = Enter(callee, operation);
        if (extended is not null && target is not null)
        {
            if (extended.RefKind == RefKind.Ref && target.Raw is not SymbolicObject { IsStruct: true })
            {
                return NotEvaluable(
                    operation,
                    "An extension member that takes its receiver by 'ref'",
                    "Pass the value to a method with a 'ref' parameter."
                );
            }

            callee.Scope.Declare(
                extended,
                extended.RefKind == RefKind.Ref
                    ? new IndirectPlace(() => target, value => Overwrite(target, value))
                    : new Variable(target.Copy())
            );
        }

        BindParameters(method, arguments, callee);
        var result = RunBody(method, callee);
        _budget.Restore(nesting);
        return result;
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

        // A 'finally' may have written to the place since.
        var value = callee.ReturnValue;
        return callee.ReturnPlace is { } place && !value.IsUnknown && !ReferenceEquals(value, Value.NoDefault)
            ? new ReferredValue(place.Value, place)
            : value;
    }

    /// <summary>Where a call is marked: the method's name, not the whole chain in front of it.</summary>
    private Origin CallSiteOf(IOperation operation) =>
        operation.Syntax switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => _code.OriginOf(member.Name),
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax member } => _code.OriginOf(member.Name),
            InvocationExpressionSyntax call => _code.OriginOf(call.Expression),
            MemberAccessExpressionSyntax member => _code.OriginOf(member.Name),
            ObjectCreationExpressionSyntax creation => _code.OriginOf(creation.Type),
            var syntax => _code.OriginOf(syntax),
        };

    private static bool IsBaseAccess(IOperation? instance) =>
        instance is IInstanceReferenceOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax };
}
