using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// When two delegates of one lambda or local function are equal. To the compiler it is a method: of the class if it uses only <c>this</c>,
/// else of an object that holds the captured variables. Delegates of one method on one object are equal.
/// </summary>
internal sealed partial class Interpreter
{
    private readonly Dictionary<IMethodSymbol, Surroundings> _surroundings = new(SymbolEqualityComparer.Default);

    private static LambdaIdentity IdentityOf(object code, Surroundings around, Frame frame)
    {
        // A captured parameter of a primary constructor is part of the object.
        var places = Array.FindAll(Array.ConvertAll(around.Variables, frame.Scope.Find), place => place is not null);
        return new LambdaIdentity(code, places.Length == 0 ? frame.Self?.Raw : null, places!, frame.Types);
    }

    private Surroundings SurroundingsOf(IMethodSymbol localFunction) => SurroundingsOf(localFunction, _code.BodyOf(localFunction));

    private Surroundings SurroundingsOf(IMethodSymbol function, IOperation? body)
    {
        if (!_surroundings.TryGetValue(function, out var known))
        {
            var variables = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            var usesThis = body is null || Collect(body, function, variables);
            _surroundings.Add(function, known = new Surroundings([.. variables], usesThis));
        }

        return known;
    }

    /// <summary>Collects the variables of the code around a function that it uses.</summary>
    /// <returns>Whether the function itself uses <c>this</c>.</returns>
    private bool Collect(IOperation body, IMethodSymbol function, HashSet<ISymbol> variables)
    {
        var usesThis = false;
        foreach (var part in body.Descendants())
        {
            switch (part)
            {
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                    usesThis = true;
                    break;
                case ILocalReferenceOperation { Local: { IsConst: false } local } when !IsWithin(local.ContainingSymbol, function):
                    variables.Add(local);
                    break;
                case IParameterReferenceOperation { Parameter: var parameter } when !IsWithin(parameter.ContainingSymbol, function):
                    variables.Add(parameter);
                    break;
                case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction, IsStatic: false } called }
                    when !IsWithin(called, function):
                    CollectOf(called, variables);
                    break;
                case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction, IsStatic: false } referred }
                    when !IsWithin(referred, function):
                    CollectOf(referred, variables);
                    break;
            }
        }

        return usesThis;
    }

    /// <summary>
    /// A local function that is used counts as a variable: the scope has a place for it, as old as those of its variables.
    /// </summary>
    private void CollectOf(IMethodSymbol localFunction, HashSet<ISymbol> variables)
    {
        var function = localFunction.OriginalDefinition;
        if (variables.Add(function) && _code.BodyOf(function) is { } body)
        {
            Collect(body, function, variables);
        }
    }

    /// <summary>What a function uses of the code around it, which each call of that code has of its own.</summary>
    private sealed class Surroundings(ISymbol[] variables, bool usesThis)
    {
        public ISymbol[] Variables => variables;

        public bool IsEmpty => variables.Length == 0 && !usesThis;
    }

    /// <summary>A lambda or a local function with the object or the variables that it captured.</summary>
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
