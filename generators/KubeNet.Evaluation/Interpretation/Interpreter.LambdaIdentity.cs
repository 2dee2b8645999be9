using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// When two delegates of one lambda are equal. To the compiler a lambda is a method: of the class if it uses only <c>this</c>, else of an
/// object that holds the captured variables. Delegates of one method on one object are equal.
/// </summary>
internal sealed partial class Interpreter
{
    private readonly Dictionary<IAnonymousFunctionOperation, ISymbol[]> _capturedByLambda = [];

    private LambdaIdentity IdentityOf(IAnonymousFunctionOperation lambda, Frame frame)
    {
        if (!_capturedByLambda.TryGetValue(lambda, out var captured))
        {
            var symbols = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            CollectCaptured(lambda.Body, lambda.Symbol, symbols);
            _capturedByLambda.Add(lambda, captured = [.. symbols]);
        }

        return IdentityOf(lambda, captured, frame);
    }

    private LambdaIdentity IdentityOf(IMethodSymbol localFunction, Frame frame)
    {
        var symbols = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        CollectOfLocalFunction(localFunction, symbols);
        symbols.Remove(localFunction.OriginalDefinition);
        return IdentityOf(localFunction, [.. symbols], frame);
    }

    private static LambdaIdentity IdentityOf(object code, ISymbol[] captured, Frame frame)
    {
        // A captured parameter of a primary constructor is part of the object.
        var places = Array.FindAll(Array.ConvertAll(captured, frame.Scope.Find), place => place is not null);
        return new LambdaIdentity(code, places.Length == 0 ? frame.Self?.Raw : null, places!, frame.Types);
    }

    /// <summary>The variables of the code around a function that it uses, also by way of local functions.</summary>
    private void CollectCaptured(IOperation body, IMethodSymbol function, HashSet<ISymbol> captured)
    {
        foreach (var part in body.Descendants())
        {
            switch (part)
            {
                case ILocalReferenceOperation { Local: { IsConst: false } local } when !IsWithin(local.ContainingSymbol, function):
                    captured.Add(local);
                    break;
                case IParameterReferenceOperation { Parameter: var parameter } when !IsWithin(parameter.ContainingSymbol, function):
                    captured.Add(parameter);
                    break;
                case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction, IsStatic: false } called }
                    when !IsWithin(called, function):
                    CollectOfLocalFunction(called, captured);
                    break;
                case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction, IsStatic: false } referred }
                    when !IsWithin(referred, function):
                    CollectOfLocalFunction(referred, captured);
                    break;
            }
        }
    }

    private void CollectOfLocalFunction(IMethodSymbol function, HashSet<ISymbol> captured)
    {
        // Its own symbol says that it was seen; the scope holds a place for it, which is as old as the variables beside it.
        if (captured.Add(function.OriginalDefinition) && _code.BodyOf(function.OriginalDefinition) is { } body)
        {
            CollectCaptured(body, function.OriginalDefinition, captured);
        }
    }

    /// <summary>A lambda with the object or the variables that it captured.</summary>
    private sealed class LambdaIdentity(object code, object? self, Place[] captured, TypeArguments types)
    {
        private readonly object _code = code;
        private readonly object? _self = self;
        private readonly Place[] _captured = captured;
        private readonly TypeArguments _types = types;

        public override bool Equals(object? obj) =>
            obj is LambdaIdentity other
            && _code.Equals(other._code)
            && ReferenceEquals(_self, other._self)
            && _captured.Length == other._captured.Length
            && _captured.Zip(other._captured, ReferenceEquals).All(isSame => isSame)
            && _types.AreSame(other._types);

        public override int GetHashCode() => _code.GetHashCode();
    }
}
