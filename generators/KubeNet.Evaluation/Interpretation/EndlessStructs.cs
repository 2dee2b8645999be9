using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Structs that contain themselves. The compiler reports them (CS0523), and an editor evaluates while they are being typed; their default
/// has no end.
/// </summary>
internal sealed class EndlessStructs
{
    /// <summary>More types than the fields of any struct have; only type arguments that grow reach it.</summary>
    private const int MostTypes = 1000;

    private readonly Dictionary<INamedTypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool Contains(INamedTypeSymbol type)
    {
        if (!_known.TryGetValue(type, out var isEndless))
        {
            isEndless = IsEndless(type);
            _known.Add(type, isEndless);
        }

        return isEndless;
    }

    private static bool IsEndless(INamedTypeSymbol type)
    {
        var done = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var open = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var stack = new Stack<(INamedTypeSymbol Type, bool IsLeft)>([(type, false)]);
        while (stack.Count > 0)
        {
            var (current, isLeft) = stack.Pop();
            if (isLeft)
            {
                open.Remove(current);
                done.Add(current);
            }
            else if (open.Contains(current) || done.Count + open.Count > MostTypes)
            {
                return true;
            }
            else if (!done.Contains(current))
            {
                open.Add(current);
                stack.Push((current, true));
                foreach (var field in StructsIn(current))
                {
                    stack.Push((field, false));
                }
            }
        }

        return false;
    }

    /// <summary>The types of the fields that are structs of the program's or tuples, which have fields of such types.</summary>
    private static IEnumerable<INamedTypeSymbol> StructsIn(INamedTypeSymbol type) =>
        type.GetMembers()
            .OfType<IFieldSymbol>()
            .Where(field => field is { IsStatic: false, IsConst: false })
            .Select(field => Interpreter.Underlying(field.Type))
            .OfType<INamedTypeSymbol>()
            .Where(field => field is { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None });
}
