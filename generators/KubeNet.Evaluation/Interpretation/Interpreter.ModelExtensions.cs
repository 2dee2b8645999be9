using KubeNet.Evaluation.Models;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>KubernetesClient's own extension methods on models, as far as they read and write metadata.</summary>
internal sealed partial class Interpreter
{
    /// <summary>A call of <c>k8s.Models.ModelExtensions</c>; null for any other call, and for what is not known of it.</summary>
    private Value? ModelExtension(IInvocationOperation operation, Frame frame)
    {
        var method = operation.TargetMethod;
        if (!ModelTypes.IsExtensionOfModels(method) || ModelExtensionOf(method) is not { } extension)
        {
            return null;
        }

        var values = Array.ConvertAll(Arguments(operation.Arguments, frame), argument => argument.Value);
        if (Array.Exists(values, value => value.IsUnknown))
        {
            IsIncomplete = true;
            return Value.Unknown;
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].IsNull && (i == 0 || method.Parameters[i].Name == "key"))
            {
                throw LibraryException(new ArgumentNullException(method.Parameters[i].Name), CallSiteOf(operation), frame);
            }
        }

        try
        {
            return values[0].Raw is SymbolicObject model
                ? extension(model, [.. values.Skip(1)])
                : NotEvaluable(operation, $"'{NameOf(method)}' of this object", "Set the fields of the model's Metadata.");
        }
        catch (UnsupportedNativeException unsupported)
        {
            return NotEvaluable(operation, $"'{NameOf(method)}': {unsupported.Message}", "Set the fields of the model's Metadata.");
        }
    }

    private Func<SymbolicObject, Value[], Value>? ModelExtensionOf(IMethodSymbol method) =>
        (method.Name, method.Parameters[0].Type.Name, method.Parameters.Length) switch
        {
            ("EnsureMetadata", "IMetadata", 1) when IsOfObjectMeta(method) => (model, _) => EnsureMetadata(model),
            ("EnsureAnnotations" or "EnsureLabels", _, 1) => (meta, _) => EnsureMap(meta, method.Name.Substring("Ensure".Length)),
            ("GetAnnotation", _, 2) => (model, key) => EntryOf(MetadataOf(model), "Annotations", key[0]),
            ("GetLabel", _, 2) => (model, key) => EntryOf(MetadataOf(model), "Labels", key[0]),
            ("SetAnnotation", _, 3) => (model, entry) => SetEntry(model, "Annotations", entry[0], entry[1]),
            ("SetLabel", _, 3) => (model, entry) => SetEntry(model, "Labels", entry[0], entry[1]),
            ("Annotations" or "Labels" or "Name", "IMetadata", 1) => (model, _) => OfMetadata(model, method.Name),
            ("Namespace", "IMetadata", 1) => (model, _) => OfMetadata(model, "NamespaceProperty"),
            _ => null,
        };

    private static bool IsOfObjectMeta(IMethodSymbol method) => method.ReturnType.Name == "V1ObjectMeta";

    private SymbolicObject? MetadataOf(SymbolicObject model) => ReadProperty(model, "Metadata").Raw as SymbolicObject;

    private Value OfMetadata(SymbolicObject model, string property) =>
        MetadataOf(model) is { } metadata ? ReadProperty(metadata, property) : Value.Null;

    private Value EnsureMetadata(SymbolicObject model)
    {
        var property = PropertyNamed(model, "Metadata");
        return ReadProperty(model, "Metadata") is { IsNull: false } there
            ? there
            : model[property] = new Value(new SymbolicObject((INamedTypeSymbol)property.Type, this), Origin.None);
    }

    private Value EnsureMap(SymbolicObject metadata, string name)
    {
        var property = PropertyNamed(metadata, name);
        if (ReadProperty(metadata, name) is { IsNull: false } there)
        {
            return there;
        }

        var type = Compilation
            .GetTypeByMetadataName("System.Collections.Generic.Dictionary`2")
            ?.Construct([.. ((INamedTypeSymbol)property.Type).TypeArguments]);
        return metadata[property] = _types.WithType(new Value(new Dictionary<Value, Value>(), Origin.None), type);
    }

    private static Value Entry(IDictionary<Value, Value> map, Value key) => map.TryGetValue(key, out var value) ? value : Value.Null;

    private Value EntryOf(SymbolicObject? metadata, string name, Value key) =>
        metadata is null || ReadProperty(metadata, name).Raw is null ? Value.Null : Entry(MapIn(metadata, name), key);

    private Value SetEntry(SymbolicObject model, string name, Value key, Value value)
    {
        if (!value.IsNull)
        {
            var metadata = (SymbolicObject)EnsureMetadata(model).Raw!;
            EnsureMap(metadata, name);
            MapIn(metadata, name)[key] = value;
        }
        else if (MetadataOf(model) is { } metadata && ReadProperty(metadata, name).Raw is not null)
        {
            MapIn(metadata, name).Remove(key);
        }

        return Value.Null;
    }

    private IDictionary<Value, Value> MapIn(SymbolicObject metadata, string name) =>
        ReadProperty(metadata, name).Raw as IDictionary<Value, Value>
        ?? throw new UnsupportedNativeException($"the {name} are a dictionary of your own, which is not looked into at build time");

    private Value ReadProperty(SymbolicObject model, string name) => ((IModelSource)this).Read(model, PropertyNamed(model, name));

    private static IPropertySymbol PropertyNamed(SymbolicObject model, string name)
    {
        for (var type = model.Type; type is not null; type = type.BaseType!)
        {
            if (type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                return property;
            }
        }

        throw new UnsupportedNativeException($"'{model.Type.Name}' has no property '{name}' at build time");
    }
}
