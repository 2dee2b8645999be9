using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Lambdas, local functions and method groups as delegates.</summary>
internal sealed partial class Interpreter
{
    private Value Lambda(IAnonymousFunctionOperation operation, Frame frame)
    {
        if (operation.Symbol.IsAsync)
        {
            return NotEvaluable(operation, "An async lambda", "A manifest set runs on one thread. Remove 'async'.");
        }

        var around = SurroundingsOf(operation.Symbol, operation.Body);
        if (frame.Types != TypeArguments.None || !around.IsEmpty)
        {
            return new Value(
                ClosureOver(operation.Symbol, operation.Body, frame, identity: (null, IdentityOf(operation, around, frame))),
                OriginOf(operation)
            );
        }

        if (!_plainLambdas.TryGetValue(operation, out var made))
        {
            _plainLambdas.Add(operation, made = new Value(ClosureOver(operation.Symbol, operation.Body, frame), OriginOf(operation)));
        }

        return made;
    }

    /// <summary>A lambda that uses nothing of the code around it is one object, however often it is come to.</summary>
    private readonly Dictionary<IAnonymousFunctionOperation, Value> _plainLambdas = [];

    private Closure ClosureOver(
        IMethodSymbol symbol,
        IBlockOperation? body,
        Frame frame,
        bool isLocalFunction = false,
        (object? Target, object Method)? identity = null
    )
    {
        var scope = frame.Scope;
        var initialised = frame.Initialised.ToArray();
        return new Closure(
            (arguments, caller) =>
            {
                var call = caller as ClosureCall;
                var types = isLocalFunction ? TypeArguments.Of(call?.LocalFunction ?? symbol, null, frame.Types) : frame.Types;
                var callee = new Frame(call?.Frame ?? _library, call?.Site ?? _library.CallSite, symbol, frame.Self, types)
                {
                    Scope = new Scope(scope),
                };
                for (var i = initialised.Length - 1; i >= 0; i--)
                {
                    callee.Initialised.Push(initialised[i]);
                }

                var nesting = Enter(callee, body);
                BindParameters(symbol, arguments, callee);
                var result = RunBlock(body, callee);
                _budget.Restore(nesting);
                return result;
            },
            identity
        );
    }

    /// <summary>A call of a closure.</summary>
    /// <param name="Frame">The frame that calls, for the depth of calls and for messages.</param>
    /// <param name="Site">The place of the call.</param>
    /// <param name="LocalFunction">The generic local function that is called, with its type arguments.</param>
    private sealed record ClosureCall(Frame Frame, Origin Site, IMethodSymbol? LocalFunction) : ClosureCaller;

    private Value InvokeClosure(Closure closure, Place[] arguments, IOperation operation, Frame frame, IMethodSymbol? localFunction = null)
    {
        var called = localFunction is { IsGenericMethod: true } ? ClosedMethod(localFunction, frame) : null;
        return closure.Invoke(arguments, new ClosureCall(frame, CallSiteOf(operation), called));
    }

    private Value DelegateCreation(IDelegateCreationOperation operation, Frame frame) =>
        operation.Target switch
        {
            IAnonymousFunctionOperation lambda => _types.WithType(
                Lambda(lambda, frame),
                operation.Type is null ? null : Close(operation.Type, frame)
            ),
            IMethodReferenceOperation method => _types.WithType(
                MethodGroup(method, frame),
                operation.Type is null ? null : Close(operation.Type, frame)
            ),
            var target => OverDelegate(Evaluate(target, frame), operation, frame),
        };

    private void DeclareLocalFunction(ILocalFunctionOperation operation, Frame frame)
    {
        var symbol = operation.Symbol;
        if (symbol.IsAsync)
        {
            return; // it does no harm unless somebody calls it, and the call is refused, as that of an async method is
        }

        frame.Scope.Declare(
            symbol,
            new Variable(new Value(ClosureOver(symbol, operation.Body, frame, isLocalFunction: true), OriginOf(operation)))
        );
    }
}
