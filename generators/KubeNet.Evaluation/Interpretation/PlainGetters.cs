using KubeNet.Evaluation.Native;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Getters that only read: they change nothing and create no object, so they give the same value each time once the object does not
/// change any more.
/// </summary>
internal sealed class PlainGetters(SourceCode code, VirtualDispatch dispatch, INamedTypeSymbol type)
{
    /// <summary>Getters call getters, and the program may let them do so in a circle.</summary>
    private const int MostGetters = 16;

    public bool IsPlain(IMethodSymbol getter) => IsPlain(getter, MostGetters);

    private bool IsPlain(IMethodSymbol getter, int left) =>
        left > 0 && code.Declares(getter) && code.BodyOf(getter) is { } body && IsPlain(body, left);

    private bool IsPlain(IOperation operation, int left) =>
        operation switch
        {
            IPropertyReferenceOperation property => IsPlain(property, left) && AreChildrenPlain(operation, left),
            IFieldReferenceOperation field => (!field.Field.IsStatic || field.Field.IsConst) && AreChildrenPlain(operation, left),
            IInstanceReferenceOperation or ILiteralOperation or IParameterReferenceOperation or INameOfOperation => true,
            IInvocationOperation { TargetMethod.Name: nameof(ServiceHandle.Port) } call => NativeBinder.IsDsl(call.TargetMethod)
                && AreChildrenPlain(operation, left),
            IConversionOperation conversion => (conversion.OperatorMethod is not { } method || NativeBinder.IsDsl(method))
                && AreChildrenPlain(operation, left),
            IBinaryOperation binary => binary.OperatorMethod is not { ContainingType.SpecialType: SpecialType.None }
                && AreChildrenPlain(operation, left),
            IUnaryOperation unary => unary.OperatorMethod is null && AreChildrenPlain(operation, left),
            IMethodBodyOperation
            or IBlockOperation
            or IReturnOperation
            or IInterpolatedStringOperation
            or IInterpolatedStringTextOperation
            or IInterpolationOperation
            or IConditionalOperation
            or ICoalesceOperation
            or IConditionalAccessOperation
            or IConditionalAccessInstanceOperation
            or IArgumentOperation
            or IParenthesizedOperation
            or IIsPatternOperation
            or IConstantPatternOperation
            or INegatedPatternOperation => AreChildrenPlain(operation, left),
            _ => false,
        };

    private bool AreChildrenPlain(IOperation operation, int left) => operation.ChildOperations.All(child => IsPlain(child, left));

    private bool IsPlain(IPropertyReferenceOperation read, int left)
    {
        var property = read.Property;
        if (property.IsStatic || property.IsIndexer)
        {
            return false;
        }

        if (property.IsVirtual || property.IsOverride || property.IsAbstract)
        {
            if (read.Instance is not IInstanceReferenceOperation { Syntax: not BaseExpressionSyntax })
            {
                return false;
            }

            property = dispatch.Implementation(property, type);
        }

        return NativeBinder.IsDsl(property)
            || (code.Declares(property) && (code.IsAutomatic(property) || (property.GetMethod is { } getter && IsPlain(getter, left - 1))));
    }
}
