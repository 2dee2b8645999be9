using System.Globalization;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Models;

/// <summary>When a property of a model is left out.</summary>
internal enum Omission
{
    WhenNull,
    WhenDefault,
}

/// <summary>One property of a model as its serializer sees it.</summary>
internal sealed record ModelProperty(IPropertySymbol Symbol, string JsonName, Omission Omission, int Order);

/// <summary>
/// The properties of model classes in the order in which System.Text.Json writes them: those of the class before those of its base,
/// each class's in the order of their declaration. Read lazily, a class at a time; KubernetesClient has more than 800.
/// </summary>
internal sealed class ModelShapes
{
    private readonly Dictionary<INamedTypeSymbol, IReadOnlyList<ModelProperty>> _shapes = new(SymbolEqualityComparer.Default);

    public IReadOnlyList<ModelProperty> Of(INamedTypeSymbol type)
    {
        if (!_shapes.TryGetValue(type, out var shape))
        {
            _shapes.Add(type, shape = Read(type));
        }

        return shape;
    }

    private static List<ModelProperty> Read(INamedTypeSymbol type)
    {
        var properties = new List<ModelProperty>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (!property.IsStatic && !property.IsIndexer && names.Add(property.Name) && Read(property) is { } read)
                {
                    properties.Add(read);
                }
            }
        }

        return [.. properties.OrderBy(property => property.Order)];
    }

    private static ModelProperty? Read(IPropertySymbol property)
    {
        var name = CamelCase(property.Name);
        var order = 0;
        var omission = Omission.WhenNull;
        var isIncluded =
            property.DeclaredAccessibility == Accessibility.Public && property.GetMethod is { DeclaredAccessibility: Accessibility.Public };
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass?.ContainingNamespace?.ToDisplayString() != "System.Text.Json.Serialization")
            {
                continue;
            }

            var argument = attribute.ConstructorArguments.Length > 0 ? attribute.ConstructorArguments[0].Value : null;
            switch (attribute.AttributeClass.Name)
            {
                case "JsonPropertyNameAttribute":
                    name = argument as string ?? name;
                    break;
                case "JsonPropertyOrderAttribute":
                    order = Convert.ToInt32(argument, CultureInfo.InvariantCulture);
                    break;
                case "JsonIncludeAttribute":
                    isIncluded = property.GetMethod is not null;
                    break;
                case "JsonRequiredAttribute":
                    break;
                case "JsonIgnoreAttribute":
                    // JsonIgnoreCondition: Never 0, Always 1, WhenWritingDefault 2, WhenWritingNull 3. A null is never written here.
                    switch (attribute.NamedArguments.FirstOrDefault(a => a.Key == "Condition").Value.Value ?? 1)
                    {
                        case 1:
                            return null;
                        case 2:
                            omission = Omission.WhenDefault;
                            break;
                    }

                    break;
                default:
                    throw new UnsupportedNativeException(
                        $"the attribute '{attribute.AttributeClass.Name}' of '{property.ContainingType.Name}.{property.Name}' changes "
                            + "how it is written, which is not supported at build time"
                    );
            }
        }

        return isIncluded ? new ModelProperty(property, name, omission, order) : null;
    }

    /// <summary>
    /// As <c>JsonNamingPolicy.CamelCase</c>: the capitals at the beginning are lowered, but for the last before a small letter.
    /// </summary>
    private static string CamelCase(string name)
    {
        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            if (i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1]))
            {
                break;
            }

            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }
}
