using System.Globalization;
using System.Text;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using Microsoft.CodeAnalysis.Operations;
using Text = KubeNet.Evaluation.Values.Text;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Concatenation and interpolation.</summary>
internal sealed partial class Interpreter
{
    private Value Concatenate(Value left, Value right, Microsoft.CodeAnalysis.IOperation operation, Frame frame) =>
        Printed(
            () =>
            {
                var (before, after) = (TextOf(left, null, operation, frame), TextOf(right, null, operation, frame));
                Allocate((long)before.Length + after.Length, operation, frame);
                return new Value(before + after, OriginOf(operation));
            },
            operation
        );

    /// <summary>The first operand of a concatenation, which is a text before the second one is evaluated.</summary>
    private Value AsText(Value left, Microsoft.CodeAnalysis.IOperation operation, Frame frame) =>
        left.IsUnknown || left.Raw is null or string
            ? left
            : Printed(() => new Value(TextOf(left, null, operation, frame), left.Origin), operation);

    /// <summary>Makes a text; what has none that a manifest could mean (an array, a list) is refused here.</summary>
    private Value Printed(Func<Value> print, Microsoft.CodeAnalysis.IOperation operation)
    {
        try
        {
            return print();
        }
        catch (UnprintableException unprintable)
        {
            return Unknown(EvaluationFindings.NotEvaluable, unprintable.Message, CallSiteOf(operation));
        }
        catch (UnknownValueException)
        {
            return AfterUnknown();
        }
    }

    private Value Interpolation(IInterpolatedStringOperation operation, Frame frame, IFormatProvider? provider = null)
    {
        if (operation.ConstantValue.HasValue && !ContainsDiagnostics(operation))
        {
            return Constant(operation);
        }

        var text = new StringBuilder();
        var unknown = Printed(() => Parts(operation, provider, text, frame), operation);
        return unknown.IsUnknown ? unknown : new Value(text.ToString(), OriginOf(operation));
    }

    /// <summary><c>text.Append($"…")</c>: each part is added before the next one is evaluated, which may look at the text.</summary>
    private Value AppendInterpolated(StringBuilder builder, IInvocationOperation operation, Value target, Frame frame)
    {
        var provider = ProviderOf(operation, frame, out var isUnknown);
        var handler = operation.Arguments.Select(a => a.Value).OfType<IInterpolatedStringHandlerCreationOperation>().First();
        if (isUnknown)
        {
            return Value.Unknown;
        }

        if (handler.Content is not IInterpolatedStringOperation content)
        {
            return Interpolation(handler, frame);
        }

        if (Printed(() => Parts(content, provider, builder, frame), operation) is { IsUnknown: true } unknown)
        {
            return unknown;
        }

        if (operation.TargetMethod.Name == "AppendLine")
        {
            builder.Append('\n');
        }

        return target;
    }

    /// <summary>Adds the parts to a text, each before the next one is evaluated, which may look at the text.</summary>
    private Value Parts(IInterpolatedStringOperation operation, IFormatProvider? provider, StringBuilder text, Frame frame)
    {
        if (provider is InterpretedProvider && provider.GetFormat(typeof(ICustomFormatter)) is null)
        {
            provider = new WithoutFormatter(provider); // asked once, and then no more
        }

        foreach (var part in operation.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation literal:
                    Append(text, literal.Text.ConstantValue.Value as string ?? "", 0, operation, frame);
                    break;
                case IInterpolationOperation hole:
                    var value = Evaluate(hole.Expression, frame);
                    if (value.IsUnknown)
                    {
                        return value;
                    }

                    var made = HoleText(value, hole.FormatString?.ConstantValue.Value as string, provider, hole, frame);
                    Append(text, made, WidthOf(hole), operation, frame);
                    break;
                case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation call }:
                    if (Append(text, call, provider, frame) is { } unknown)
                    {
                        return unknown;
                    }

                    break;
                default:
                    return NotEvaluable(part);
            }
        }

        return Value.Null;
    }

    /// <summary>Adds a part of a text, if there is room for it.</summary>
    private void Append(StringBuilder text, string part, int width, Microsoft.CodeAnalysis.IOperation operation, Frame frame)
    {
        var length = Math.Max(part.Length, Math.Abs((long)width));
        Spend(() => _budget.CheckLength(text.Length + length), operation, frame);
        Allocate(length, operation, frame);
        text.Append(FormattedText.Aligned(part, width));
    }

    /// <summary>
    /// <c>FormattableString text = $"{n}"</c>: the parts are evaluated, and put together when the text is needed.
    /// </summary>
    private Value Formattable(IInterpolatedStringOperation operation, Frame frame)
    {
        var parts = new List<FormattedText.Part>();
        foreach (var part in operation.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation literal:
                    parts.Add(new(literal.Text.ConstantValue.Value as string ?? ""));
                    break;
                case IInterpolationOperation hole when Evaluate(hole.Expression, frame) is var value:
                    if (value.IsUnknown)
                    {
                        return value;
                    }

                    parts.Add(new("", value, WidthOf(hole), hole.FormatString?.ConstantValue.Value as string));
                    break;
                default:
                    return NotEvaluable(part);
            }
        }

        return new Value(new FormattedText(parts), OriginOf(operation));
    }

    private static bool IsFormattable(Microsoft.CodeAnalysis.ITypeSymbol type) =>
        type
            is {
                Name: nameof(FormattableString) or nameof(IFormattable),
                ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true }
            };

    /// <summary>
    /// A handler that a method takes instead of a string (<c>string.Create</c>, <c>StringBuilder.Append</c>,
    /// <c>FormattableString.Invariant</c>): the text itself stands for it, since every culture is the invariant one here.
    /// </summary>
    private Value Interpolation(IInterpolatedStringHandlerCreationOperation operation, Frame frame, IFormatProvider? provider = null)
    {
        if (operation.Content is not IInterpolatedStringOperation content)
        {
            return NotEvaluable(operation, "An interpolated string handler of several strings", "Pass one string.");
        }

        return operation.Type is { } handler && _code.Declares(handler)
            ? Handled(operation, content, frame)
            : Interpolation(content, frame, provider);
    }

    /// <summary>A handler of the user's: made, and given the parts until one of its calls says that it wants no more.</summary>
    private Value Handled(IInterpolatedStringHandlerCreationOperation operation, IInterpolatedStringOperation content, Frame frame)
    {
        if (
            operation.HandlerCreationHasSuccessParameter
            || operation.HandlerCreation is not IObjectCreationOperation creation
            || creation.Arguments.Any(argument => argument.Value is IInterpolatedStringHandlerArgumentPlaceholderOperation)
        )
        {
            return NotEvaluable(operation, "An interpolated string handler that takes more than its text", "Pass a string.");
        }

        var made = Evaluate(creation, frame);
        if (made.IsUnknown)
        {
            return made;
        }

        frame.Initialised.Push(made);
        try
        {
            foreach (var part in content.Parts.OfType<IInterpolatedStringAppendOperation>())
            {
                if (Evaluate(part.AppendCall, frame) is var said && operation.HandlerAppendCallsReturnBool && !said.IsTrue)
                {
                    break;
                }
            }

            return frame.Initialised.Peek();
        }
        finally
        {
            frame.Initialised.Pop();
        }
    }

    /// <summary>One call of a handler: <c>AppendLiteral(text)</c> or <c>AppendFormatted(value, alignment, format)</c>.</summary>
    private Value? Append(StringBuilder text, IInvocationOperation call, IFormatProvider? provider, Frame frame)
    {
        var value = Value.Null;
        var width = 0;
        string? format = null;
        foreach (var argument in call.Arguments)
        {
            var given = Evaluate(argument.Value, frame);
            if (given.IsUnknown)
            {
                return given;
            }

            switch (argument.Parameter?.Name)
            {
                case "alignment":
                    width = Convert.ToInt32(given.Raw, CultureInfo.InvariantCulture);
                    break;
                case "format":
                    format = given.Raw as string;
                    break;
                default:
                    value = given;
                    break;
            }
        }

        var part = call.TargetMethod.Name == "AppendLiteral" ? (string)value.Raw! : HoleText(value, format, provider, call, frame);
        Append(text, part, width, call, frame);
        return null;
    }

    private Value Utf8(IUtf8StringOperation operation)
    {
        var origin = OriginOf(operation);
        return new Value(Array.ConvertAll(Encoding.UTF8.GetBytes(operation.Value), b => new Value(b, origin)), origin);
    }

    private static int WidthOf(IInterpolationOperation hole) =>
        hole.Alignment?.ConstantValue.Value is { } alignment ? Convert.ToInt32(alignment, CultureInfo.InvariantCulture) : 0;

    /// <summary>A provider whose formatter is known to be none.</summary>
    private sealed class WithoutFormatter(IFormatProvider provider) : IFormatProvider
    {
        public IFormatProvider Provider => provider;

        public object? GetFormat(Type formatType) => formatType == typeof(ICustomFormatter) ? null : provider.GetFormat(formatType);
    }

    private string TextOf(Value value, string? format, Microsoft.CodeAnalysis.IOperation operation, Frame frame)
    {
        if (value.Raw is string plain)
        {
            return plain;
        }

        using var place = CallSite.Enter(TextOrigins(OriginOf(operation)));
        try
        {
            return Text.Of(value.Raw, format);
        }
        catch (BoundExceeded exceeded)
        {
            throw RanAway(exceeded, frame, operation);
        }
        catch (Exception error) when (IsLibraryError(error))
        {
            throw LibraryException(error, OriginOf(operation), frame);
        }
    }
}
