using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// What the source says of a member. A loop asks for the same members again and again, and going from a symbol to its syntax takes
/// longer than running a short method; so each answer is kept.
/// </summary>
internal sealed partial class SourceCode
{
    private readonly ConcurrentDictionary<IMethodSymbol, IOperation?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, (string What, string WayOut)?> _refusals = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, bool> _automatic = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ISymbol[]> _initialised = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, (IMethodSymbol[] Methods, IParameterSymbol[] Parameters)> _captured = new(
        SymbolEqualityComparer.Default
    );
    private readonly ConcurrentDictionary<IParameterSymbol, IPropertySymbol?> _positional = new(SymbolEqualityComparer.Default);

    /// <summary>Why a method of the user's cannot be entered.</summary>
    public (string What, string WayOut)? RefusalOf(IMethodSymbol method) =>
        _refusals.TryGetValue(method.OriginalDefinition, out var known)
            ? known
            : _refusals.GetOrAdd(method.OriginalDefinition, FindRefusal(method));

    private (string What, string WayOut)? FindRefusal(IMethodSymbol method)
    {
        if (method.IsAsync)
        {
            return (
                $"The async {(method.MethodKind == MethodKind.LocalFunction ? "local function" : "method")} '{method.Name}'",
                "A manifest set runs on one thread. Call a method that is not async."
            );
        }

        if (method.IsExtern || method.GetDllImportData() is not null)
        {
            return ($"The external method '{method.Name}'", "Write it in C#.");
        }

        var syntax = SyntaxOf(method);
        if (syntax is null || BodyOf(method) is null && syntax is not TypeDeclarationSyntax)
        {
            return (
                $"The method '{method.Name}', which has no body here,",
                "Declare its body in this project. Code from source generators is not evaluated."
            );
        }

        return null;
    }

    /// <summary>Whether a property keeps its value in a field of the compiler's and its getter has no code.</summary>
    public bool IsAutomatic(IPropertySymbol property) =>
        _automatic.TryGetValue(property.OriginalDefinition, out var known)
            ? known
            : _automatic.GetOrAdd(
                property.OriginalDefinition,
                declared =>
                    declared
                        .ContainingType.GetMembers()
                        .OfType<IFieldSymbol>()
                        .Any(f =>
                            f.AssociatedSymbol is IPropertySymbol of && SymbolEqualityComparer.Default.Equals(DefiningPartOf(of), declared)
                        ) && !HasCode(declared.GetMethod)
            );

    /// <summary>Whether the compiler keeps a member in a field: an event without accessors of its own.</summary>
    public static bool IsInField(ISymbol member) => member is IEventSymbol { IsAbstract: false, AddMethod.IsImplicitlyDeclared: true };

    public static bool HasCode(IMethodSymbol? accessor) =>
        accessor is not null
        && SyntaxOf(accessor) switch
        {
            AccessorDeclarationSyntax syntax => syntax.Body is not null || syntax.ExpressionBody is not null,
            ArrowExpressionClauseSyntax => true,
            _ => false,
        };

    /// <summary>
    /// Fields, properties and events with an initialiser, in the order of the source, parts of partial types in the compilation's order.
    /// </summary>
    public IEnumerable<ISymbol> InitialisedMembers(INamedTypeSymbol type, bool isStatic)
    {
        if (!_initialised.TryGetValue(type, out var members))
        {
            members = _initialised.GetOrAdd(
                type,
                type.GetMembers()
                    .Where(member =>
                        member is IPropertySymbol or IEventSymbol or IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false }
                    )
                    .Select(member => (Member: member, Initialiser: InitialiserSyntaxOf(member)))
                    .Where(one => one.Initialiser is { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax })
                    .OrderBy(one => PartOf(type, one.Initialiser!))
                    .ThenBy(one => one.Initialiser!.SpanStart)
                    .Select(one => one.Member)
                    .ToArray()
            );
        }

        return members.Length == 0 ? members : members.Where(member => member.IsStatic == isStatic);
    }

    private static int PartOf(INamedTypeSymbol type, SyntaxNode code) =>
        type.DeclaringSyntaxReferences.TakeWhile(part => part.SyntaxTree != code.SyntaxTree || !part.Span.Contains(code.Span)).Count();

    /// <summary>The property that the compiler makes of a record's parameter; null for any other parameter.</summary>
    public IPropertySymbol? PropertyOf(IParameterSymbol parameter) =>
        _positional.TryGetValue(parameter, out var known)
            ? known
            : _positional.GetOrAdd(
                parameter,
                p =>
                    p.ContainingType.GetMembers(p.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property
                    && property.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is ParameterSyntax)
                        ? property
                        : null
            );

    /// <summary>The parameters of a primary constructor that a member reads, so that the compiler keeps them in fields.</summary>
    public IEnumerable<IParameterSymbol> CapturedParametersOf(INamedTypeSymbol type)
    {
        var parameters = type
            .InstanceConstructors.FirstOrDefault(c => c.Parameters.Length > 0 && SyntaxOf(c) is TypeDeclarationSyntax)
            ?.Parameters;
        if (parameters is not { } declared)
        {
            return [];
        }

        if (!_captured.TryGetValue(type, out var known))
        {
            var methods = type.GetMembers().OfType<IMethodSymbol>().ToArray();
            var bodies = methods.Select(BodyOf).OfType<IOperation>().ToArray();
            var captured = declared.Where(parameter =>
                PropertyOf(parameter) is null && Array.Exists(bodies, body => Reads(body, parameter))
            );
            return _captured.GetOrAdd(type, (methods, captured.ToArray())).Parameters;
        }

        // Each run that hears this has looked at the bodies.
        Array.ForEach(known.Methods, method => BodyOf(method));
        return known.Parameters;
    }

    private static bool Reads(IOperation operation, IParameterSymbol parameter) =>
        operation switch
        {
            INameOfOperation => false,
            IParameterReferenceOperation read => SymbolEqualityComparer.Default.Equals(read.Parameter, parameter),
            _ => operation.ChildOperations.Any(child => Reads(child, parameter)),
        };
}
