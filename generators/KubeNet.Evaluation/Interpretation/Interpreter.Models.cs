using KubeNet.Evaluation.Models;
using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Typed models: objects of KubernetesClient's classes, which are their properties and nothing else, and the two calls that bring them into
/// a set. The real package reads models with reflection and a serializer; here the same is done with symbols.
/// </summary>
internal sealed partial class Interpreter : IModelSource
{
    private readonly ModelShapes _shapes = new();

    Value IModelSource.Read(SymbolicObject instance, IPropertySymbol property)
    {
        property = _dispatch.Implementation(property, instance.Type);
        return ReadMember(instance, property) ?? DefaultOf(property.Type);
    }

    IEnumerable<Value>? IModelSource.Elements(Value value) => _marshal.Elements(value);

    /// <summary><c>k8s.Add(model)</c> and <c>handle.Configure(lambda)</c>; null for any other call.</summary>
    private Value? ModelCall(IInvocationOperation operation, Frame frame)
    {
        var method = operation.TargetMethod;
        if (!ModelTypes.IsBridge(method))
        {
            return ModelExtension(operation, frame);
        }

        var values = Array.ConvertAll(Arguments(operation.Arguments, frame), argument => argument.Value);
        if (Array.Exists(values, value => value.IsUnknown))
        {
            IsIncomplete = true;
            return method.Name == "Configure" ? values[0] : Value.Unknown;
        }

        try
        {
            return (method.Name, values[0].Raw) switch
            {
                (_, null) => throw new ArgumentNullException(method.Parameters[0].Name),
                ("Add", Manifests manifests) => Add(manifests, values[1], values[2].IsTrue, operation, frame),
                ("Configure", IDeclared declared) => Configure(values[0], declared, values[1], method, operation, frame),
                _ => Refuse(method, operation),
            };
        }
        catch (UnsupportedNativeException unsupported)
        {
            return Unknown(EvaluationFindings.NotEvaluable, $"'{NameOf(method)}': {unsupported.Message}.", CallSiteOf(operation));
        }
        catch (Exception error) when (IsLibraryError(error))
        {
            throw LibraryException(error, CallSiteOf(operation), frame);
        }
    }

    private Value Add(Manifests manifests, Value model, bool clusterScoped, IOperation operation, Frame frame)
    {
        if (model.Raw is not SymbolicObject instance)
        {
            throw model.IsNull
                ? new ArgumentNullException("model")
                : new ArgumentException($"'{model.Raw!.GetType().Name}' is not a Kubernetes model: it is not written as a JSON object.");
        }

        Declare(operation, frame);
        var (apiVersion, kind) = ModelTypes.EntityOf(instance.Type);
        var tree = new ModelWriter(_shapes, this).MapOf(instance, model.Origin);
        var resource = ModelResource.Declare(manifests.Recording, tree, apiVersion, kind, clusterScoped, CallSiteOf(operation));
        return new Value(new ModelHandle(manifests.Recording, resource), OriginOf(operation));
    }

    private Value Configure(Value handle, IDeclared declared, Value configure, IMethodSymbol method, IOperation operation, Frame frame)
    {
        if (configure.Raw is not Closure closure)
        {
            throw new ArgumentNullException("configure");
        }

        Declare(operation, frame);
        var type = (INamedTypeSymbol)((INamedTypeSymbol)method.Parameters[1].Type).TypeArguments[0];
        var part = declared.PartFor(type.Name);
        var model = new ModelReader(_shapes, this).ObjectOf(part, type);
        using var changes = ModelChanges.Open(declared, part, ModelWriter.TreeOf(model, _shapes, this));
        InvokeClosure(closure, [new Variable(new Value(model, OriginOf(operation)))], operation, frame);
        changes.Apply(ModelWriter.TreeOf(model, _shapes, this));
        return handle.At(OriginOf(operation));
    }

    /// <summary>An object of a model class: it has no code that would have to run.</summary>
    private Value? CreateModel(INamedTypeSymbol type, Place[] arguments, IOperation operation) =>
        arguments.Length == 0 && ModelTypes.IsModel(type) ? new Value(new SymbolicObject(type, this), OriginOf(operation)) : null;
}
