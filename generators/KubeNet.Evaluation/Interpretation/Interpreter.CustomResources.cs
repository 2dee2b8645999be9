using KubeNet.CustomResources;
using KubeNet.Evaluation.Models;
using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Custom resources: objects of classes of the program. The library reads them by reflection, which needs types that are loaded; here the
/// same is done with symbols.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary><c>k8s.Add(new Certificate("shop-tls") { … })</c>; null for any other call.</summary>
    private Value? AddCustomResource(IMethodSymbol method, Value? target, Place[] arguments, IOperation operation, Frame frame)
    {
        if (
            method is not { Name: nameof(Manifests.Add), Parameters.Length: 1, ContainingType.Name: nameof(Manifests) }
            || target?.Raw is not Manifests manifests
            || !NativeBinder.IsDsl(method)
        )
        {
            return null;
        }

        var resource = arguments[0].Value;
        if (resource.IsUnknown)
        {
            return AfterUnknown();
        }

        var here = CallSiteOf(operation);
        try
        {
            if (resource.Raw is not SymbolicObject instance)
            {
                throw new ArgumentNullException(nameof(resource));
            }

            Declare(operation, frame);
            var kind = CustomResourceDeclaration.Known(SymbolicFields.KindOf(instance.Type));
            var tree = new ResourceTree<Value>(
                new SymbolicFields(this),
                (message, origin) => manifests.Recording.Contradiction(message, origin.Or(here))
            ).MapOf(resource);
            var handle = CustomResourceDeclaration.Declare(manifests.Recording, tree, kind, here);
            return new Value(handle, OriginOf(operation));
        }
        catch (UnsupportedNativeException unsupported)
        {
            return Unknown(EvaluationFindings.NotEvaluable, $"'{NameOf(method)}': {unsupported.Message}.", here);
        }
        catch (Exception error) when (IsLibraryError(error))
        {
            throw LibraryException(error, here, frame);
        }
    }
}
