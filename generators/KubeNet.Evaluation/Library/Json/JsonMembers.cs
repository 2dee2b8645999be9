using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Library.Json;

/// <summary>
/// The members of a type that System.Text.Json writes, in the order in which it finds them: the most derived class's first. A member hides
/// one of a base that has its name in JSON; one that is ignored hides only what it overrides.
/// </summary>
internal sealed class JsonMembers
{
    private readonly JsonOptions _options;
    private readonly List<(ISymbol Symbol, string Name)> _members = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ISymbol> _ignored = new(StringComparer.Ordinal);

    private JsonMembers(JsonOptions options) => _options = options;

    public static IEnumerable<(ISymbol Member, string Name)> Of(INamedTypeSymbol type, JsonOptions options)
    {
        var all = new JsonMembers(options);
        foreach (var level in Levels(type))
        {
            all.Add(level);
        }

        all.RefuseUnclearParameters(type);
        return all
            ._members.Where(member => !IsIgnored(member.Symbol) && IsReadable(member.Symbol))
            .OrderBy(member => JsonSymbols.Order(member.Symbol));
    }

    /// <summary>
    /// The serialiser binds constructor parameters to members, whatever their case, also where it only writes, and fails if two fit.
    /// </summary>
    private void RefuseUnclearParameters(INamedTypeSymbol type)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (
            type.TypeKind == TypeKind.Class
            && !type.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility == Accessibility.Public)
            && _members.Find(member => !names.Add(member.Symbol.Name)).Symbol is { } second
        )
        {
            throw new UnsupportedNativeException(
                $"two members of {NameOf(type)} differ from '{second.Name}' only in case, and one parameter of its constructor is for both"
            );
        }
    }

    private static string NameOf(INamedTypeSymbol type) => type.IsAnonymousType ? "an anonymous type" : $"'{type.Name}'";

    private void Add(INamedTypeSymbol level)
    {
        foreach (var property in level.GetMembers().OfType<IPropertySymbol>())
        {
            if (!property.IsStatic && !property.IsIndexer && IsSeen(property) && !IsIgnoredByOverride(property))
            {
                if (property.RefKind != RefKind.None && !IsIgnored(property))
                {
                    throw new UnsupportedNativeException($"the property '{property.Name}' returns a reference, which JSON cannot hold");
                }

                Add(property);
            }
        }

        foreach (var field in level.GetMembers().OfType<IFieldSymbol>())
        {
            if (
                field is { IsStatic: false, IsConst: false, IsImplicitlyDeclared: false }
                && (_options.Fields && field.DeclaredAccessibility == Accessibility.Public || JsonSymbols.IsIncluded(field))
            )
            {
                Add(field);
            }
        }
    }

    private void Add(ISymbol member)
    {
        var name = JsonSymbols.Name(member) ?? _options.Names?.Convert(member.Name) ?? member.Name;
        if (!_places.TryGetValue(name, out var place))
        {
            _places.Add(name, _members.Count);
            _members.Add((member, name));
        }
        else if (IsIgnored(_members[place].Symbol))
        {
            _members[place] = (member, name);
        }
        else if (
            !IsIgnored(member)
            && !IsHiddenBy(member, _members[place].Symbol)
            && !(_ignored.TryGetValue(member.Name, out var ignored) && IsHiddenBy(member, ignored))
        )
        {
            throw new UnsupportedNativeException(
                $"two members of {NameOf(member.ContainingType)} have the name '{name}' in JSON, which is not allowed"
            );
        }

        if (IsIgnored(member))
        {
            _ignored[member.Name] = member;
        }
    }

    /// <summary>Whether an earlier member of the same name, of a derived class, is found instead.</summary>
    private static bool IsHiddenBy(ISymbol member, ISymbol earlier)
    {
        if (member.Name != earlier.Name)
        {
            return false;
        }

        for (var type = earlier.ContainingType; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, member.ContainingType))
            {
                return true;
            }
        }

        return earlier.ContainingType.AllInterfaces.Any(it => SymbolEqualityComparer.Default.Equals(it, member.ContainingType));
    }

    private bool IsIgnoredByOverride(IPropertySymbol property) =>
        (property.IsVirtual || property.IsAbstract || property.IsOverride)
        && _ignored.TryGetValue(property.Name, out var ignored)
        && ignored is IPropertySymbol { IsVirtual: true } or IPropertySymbol { IsOverride: true }
        && SymbolEqualityComparer.Default.Equals(JsonSymbols.TypeOf(ignored), property.Type);

    private static bool IsIgnored(ISymbol member) => JsonSymbols.Ignoring(member) == JsonIgnoring.Always;

    /// <summary>Whether it takes part, though only what has a public getter is written.</summary>
    private static bool IsSeen(IPropertySymbol property) =>
        property.ExplicitInterfaceImplementations.IsEmpty
        && (
            property.GetMethod?.DeclaredAccessibility == Accessibility.Public
            || property.SetMethod?.DeclaredAccessibility == Accessibility.Public
            || JsonSymbols.IsIncluded(property)
        );

    private static bool IsReadable(ISymbol member) =>
        member is not IPropertySymbol property
        || (property.GetMethod is { } getter && (getter.DeclaredAccessibility == Accessibility.Public || JsonSymbols.IsIncluded(property)));

    private static IEnumerable<INamedTypeSymbol> Levels(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            yield return current;
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var inherited in type.AllInterfaces)
            {
                yield return inherited;
            }
        }
    }
}
