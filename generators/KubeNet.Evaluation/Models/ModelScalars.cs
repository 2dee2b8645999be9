using System.Globalization;
using System.Xml;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Models;

/// <summary>Strings, numbers, enums, dates and their like, as KubernetesClient's serializer writes them.</summary>
internal static class ModelScalars
{
    private const string WholeSeconds = "yyyy'-'MM'-'dd'T'HH':'mm':'ss'Z'";
    private const string Microseconds = "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'ffffff'Z'";

    /// <summary>The node of a scalar; null for an <c>IntOrString</c> without a value.</summary>
    /// <param name="raw">The value, not null.</param>
    /// <param name="origin">Where it came from.</param>
    /// <param name="isScalar">False where it is a list, a dictionary or an object.</param>
    public static ScalarNode? NodeOf(object raw, Origin origin, out bool isScalar)
    {
        isScalar = true;
        switch (raw)
        {
            case string text:
                return new ScalarNode(text, origin);
            case bool flag:
                return new ScalarNode(flag, origin);
            case ClientIntOrString either:
                return either.ToNode(origin);
            case ResourceQuantity quantity:
                return new ScalarNode(quantity.ToString(), origin);
            case SymbolicEnum constant:
                return OfEnum(NameOf(constant) ?? constant.ToString(), origin);
            case Enum constant:
                return OfEnum(constant.ToString(), origin);
            case DateTime { Kind: DateTimeKind.Local }:
                throw new UnsupportedNativeException("a date in the machine's time zone differs between machines. Use DateTimeKind.Utc");
            case DateTime date:
                return new ScalarNode(OfDate(date), origin);
            case DateTimeOffset date:
                return new ScalarNode(OfDate(date.UtcDateTime), origin);
            case TimeSpan time:
                return new ScalarNode(XmlConvert.ToString(time), origin);
            case Uri address:
                return new ScalarNode(address.OriginalString, origin);
            case char or Guid or Version:
                return new ScalarNode(Convert.ToString(raw, CultureInfo.InvariantCulture), origin);
            case float or double:
                return ModelNumber.NodeOf(Finite((IFormattable)raw), origin);
            case byte or sbyte or short or ushort or int or uint or long or ulong or decimal:
                return ModelNumber.NodeOf(((IFormattable)raw).ToString(null, CultureInfo.InvariantCulture), origin);
        }

        if (raw is IFormattable day && raw.GetType().FullName == "System.DateOnly")
        {
            return new ScalarNode(day.ToString("O", CultureInfo.InvariantCulture), origin);
        }

        isScalar = false;
        return null;
    }

    public static bool IsDefault(object? raw, ITypeSymbol type) =>
        raw switch
        {
            null => true,
            _ when !type.IsValueType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T => false,
            bool flag => !flag,
            SymbolicEnum constant => Convert.ToInt64(constant.Number, CultureInfo.InvariantCulture) == 0,
            ValueType value => value.Equals(Activator.CreateInstance(value.GetType())),
            _ => false,
        };

    /// <summary>A date that does not say its zone is UTC.</summary>
    private static string OfDate(DateTime date) =>
        date.ToString(date.Ticks % TimeSpan.TicksPerSecond == 0 ? WholeSeconds : Microseconds, CultureInfo.InvariantCulture);

    private static string Finite(IFormattable number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return char.IsDigit(text[text.Length - 1])
            ? text
            : throw new ArgumentException(".NET number values such as positive and negative infinity cannot be written as valid JSON.");
    }

    /// <summary>An enum is written by name; a number that has none as a number.</summary>
    private static ScalarNode OfEnum(string text, Origin origin) =>
        char.IsDigit(text[0]) || text[0] == '-' ? ModelNumber.NodeOf(text, origin) : new ScalarNode(text, origin);

    private static string? NameOf(SymbolicEnum constant) =>
        constant
            .Type.GetMembers()
            .OfType<IFieldSymbol>()
            .FirstOrDefault(member => member.HasConstantValue && constant.Number.Equals(member.ConstantValue))
            ?.GetAttributes()
            .FirstOrDefault(a => a.AttributeClass?.Name == "JsonStringEnumMemberNameAttribute")
            ?.ConstructorArguments[0]
            .Value as string;
}
