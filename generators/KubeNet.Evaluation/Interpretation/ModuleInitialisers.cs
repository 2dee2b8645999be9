using KubeNet.Evaluation.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// The methods with <c>[ModuleInitializer]</c>, which run when an assembly is loaded: a build never does that, so what they may change
/// is not known.
/// </summary>
internal sealed class ModuleInitialisers(SourceCode code, CancellationToken cancellation)
{
    private readonly Dictionary<ISymbol, IMethodSymbol> _changed = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _methods = new(SymbolEqualityComparer.Default);
    private readonly object _gate = new();
    private Consulted? _notedIn;
    private bool _isRead;

    /// <summary>The module initialiser that may change a static field or property; null where none does.</summary>
    public IMethodSymbol? ChangerOf(ISymbol member)
    {
        lock (_gate)
        {
            if (!_isRead)
            {
                Read();
                _isRead = true;
            }

            if (_methods.Count == 0)
            {
                return null;
            }

            if (!ReferenceEquals(_notedIn, code.Consulted))
            {
                // Each run that hears this has looked at the bodies.
                _notedIn = code.Consulted;
                foreach (var method in _methods)
                {
                    code.BodyOf(method);
                }
            }

            var declared = (member as IFieldSymbol)?.AssociatedSymbol ?? member;
            return _changed.TryGetValue(declared.OriginalDefinition, out var initialiser) ? initialiser : null;
        }
    }

    private void Read()
    {
        foreach (var tree in code.Compilation.SyntaxTrees)
        {
            foreach (var start in DeclaredTree.Of(tree, cancellation).ModuleInitialisers)
            {
                var method = tree.GetRoot(cancellation).FindToken(start).Parent?.FirstAncestorOrSelf<MethodDeclarationSyntax>();
                if (method is not null && code.ModelOf(tree).GetDeclaredSymbol(method, cancellation) is { } initialiser)
                {
                    Read(initialiser);
                }
            }
        }
    }

    private void Read(IMethodSymbol initialiser)
    {
        var open = new Stack<IMethodSymbol>([initialiser]);
        while (open.Count > 0)
        {
            var method = open.Pop();
            if (!_methods.Add(method.OriginalDefinition) || code.BodyOf(method.OriginalDefinition) is not { } body)
            {
                continue;
            }

            foreach (var operation in body.DescendantsAndSelf())
            {
                foreach (var member in ReachedBy(operation))
                {
                    if (member is IMethodSymbol called && code.Declares(called))
                    {
                        open.Push(called);
                    }
                    else if (member is not (IMethodSymbol or null) && MayChange(member) && !_changed.ContainsKey(member.OriginalDefinition))
                    {
                        _changed.Add(member.OriginalDefinition, initialiser);
                    }
                }
            }
        }
    }

    private static ISymbol?[] ReachedBy(IOperation operation) =>
        operation switch
        {
            IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field } => [field],
            IPropertyReferenceOperation { Property: var property } =>
            [
                property.IsStatic ? property : null,
                property.GetMethod,
                property.SetMethod,
            ],
            IEventReferenceOperation { Event: var @event } => [@event.IsStatic ? @event : null, @event.AddMethod, @event.RemoveMethod],
            IInvocationOperation call => [call.TargetMethod],
            IMethodReferenceOperation group => [group.Method],
            IObjectCreationOperation creation => [creation.Constructor],
            IBinaryOperation binary => [binary.OperatorMethod],
            IConversionOperation conversion => [conversion.OperatorMethod],
            _ => [],
        };

    /// <summary>A member that is read only and whose value cannot be changed stays as it was initialised.</summary>
    private static bool MayChange(ISymbol member) =>
        member switch
        {
            IFieldSymbol { IsReadOnly: true, Type: var type } => !IsUnchangeable(type),
            IPropertySymbol { SetMethod: null, Type: var type } => !IsUnchangeable(type),
            _ => true,
        };

    private static bool IsUnchangeable(ITypeSymbol type) =>
        type.SpecialType
            is SpecialType.System_String
                or SpecialType.System_Decimal
                or (>= SpecialType.System_Boolean and <= SpecialType.System_Double)
        || type.TypeKind is TypeKind.Enum;
}
