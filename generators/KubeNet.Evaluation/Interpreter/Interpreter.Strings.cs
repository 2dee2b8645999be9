using System.Globalization;
using System.Text;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis.Operations;
using Text = KubeNet.Evaluation.Values.Text;

namespace KubeNet.Evaluation.Interpreter;

/// <summary>Concatenation and interpolation.</summary>
internal sealed partial class Interpreter
{
    private Value Concatenate(Value left, Value right, Microsoft.CodeAnalysis.IOperation operation, Frame frame)
    {
        var text = TextOf(left, null, operation, frame) + TextOf(right, null, operation, frame);
        Allocate(text.Length, operation, frame);
        return new Value(text, OriginOf(operation));
    }

    private Value Interpolation(IInterpolatedStringOperation operation, Frame frame)
    {
        if (operation.ConstantValue.HasValue && !ContainsDiagnostics(operation))
        {
            return Constant(operation);
        }

        var text = new StringBuilder();
        foreach (var part in operation.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation literal:
                    text.Append(literal.Text.ConstantValue.Value as string);
                    break;
                case IInterpolationOperation hole:
                    var value = Evaluate(hole.Expression, frame);
                    if (value.IsUnknown)
                    {
                        return value;
                    }

                    AppendAligned(text, TextOf(value, hole.FormatString?.ConstantValue.Value as string, hole, frame), hole);
                    break;
                default:
                    return NotEvaluable(part);
            }
        }

        Allocate(text.Length, operation, frame);
        return new Value(text.ToString(), OriginOf(operation));
    }

    private static void AppendAligned(StringBuilder text, string value, IInterpolationOperation hole)
    {
        var width = hole.Alignment?.ConstantValue.Value is { } alignment ? Convert.ToInt32(alignment, CultureInfo.InvariantCulture) : 0;
        text.Append(width < 0 ? value.PadRight(-width) : value.PadLeft(width));
    }

    private string TextOf(Value value, string? format, Microsoft.CodeAnalysis.IOperation operation, Frame frame)
    {
        try
        {
            return Text.Of(value.Raw, format);
        }
        catch (Exception error) when (IsLibraryError(error))
        {
            throw LibraryException(error, OriginOf(operation), frame);
        }
    }
}
