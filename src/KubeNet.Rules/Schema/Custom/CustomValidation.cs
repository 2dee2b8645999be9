using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.Rules.Schema.Custom;

/// <summary>Whether a value is valid.</summary>
internal enum CustomVerdict
{
    Valid,
    Invalid,

    /// <summary>It has nothing wrong that could be checked, but not all could.</summary>
    Unknown,
}

/// <summary>
/// Validates a completed resource against a schema with everything that is in it, as far as it is needed to say whether an alternative
/// (<c>anyOf</c>, <c>oneOf</c>, <c>not</c>) holds, and whether the server goes on to the rules of the definition.
/// </summary>
internal sealed class CustomValidation
{
    private const int Deepest = 200;

    /// <summary>Alternatives in alternatives multiply.</summary>
    private int _left = 1_000_000;

    /// <summary>
    /// Whether the server stops before the rules: something is missing, of the wrong type, not one of the allowed values, or too much
    /// (hasBlockingErr of k8s.io/apiextensions-apiserver/pkg/registry/customresource/strategy.go).
    /// </summary>
    public bool IsBlocked { get; private set; }

    /// <param name="node">The value.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="depth">0 for the whole resource.</param>
    /// <param name="isSpine">False inside of alternatives.</param>
    public CustomVerdict Validate(ResourceNode node, CustomSchema schema, int depth = 0, bool isSpine = true)
    {
        if (depth > Deepest || _left-- <= 0)
        {
            return CustomVerdict.Unknown;
        }

        if (node is ScalarNode { Value: null })
        {
            return schema.IsNullable || (schema.Type is null && !schema.IsIntOrString) ? Enumerated(node, schema) : Blocked(isSpine);
        }

        if (!CustomWalk.Fits(node, schema))
        {
            return Blocked(isSpine);
        }

        var verdict = Enumerated(node, schema);
        if (verdict == CustomVerdict.Invalid)
        {
            Block(isSpine);
        }

        if (CustomLimits.Of(node, schema, out var isKnown) is { } fault)
        {
            verdict = CustomVerdict.Invalid;
            IsBlocked |= isSpine && fault.IsBlocking;
        }
        else if (!isKnown)
        {
            verdict = Worse(verdict, CustomVerdict.Unknown);
        }

        return Worse(Worse(verdict, Inside(node, schema, depth, isSpine)), Composed(node, schema, depth, isSpine));
    }

    /// <summary>What the alternatives of a schema say, in the server's words; null if they hold, or it is not known.</summary>
    public static string? FaultOfAlternatives(ResourceNode node, CustomSchema schema)
    {
        var validation = new CustomValidation();
        return validation.All(node, schema, 0) == CustomVerdict.Invalid ? "must validate all the schemas (allOf)"
            : validation.Any(node, schema, 0) == CustomVerdict.Invalid ? "must validate at least one schema (anyOf)"
            : validation.One(node, schema, 0, out var valid) == CustomVerdict.Invalid
                ? "must validate one and only one schema (oneOf). "
                    + (valid == 0 ? "Found none valid" : $"Found {valid.ToString(CultureInfo.InvariantCulture)} valid alternatives")
            : validation.None(node, schema, 0) == CustomVerdict.Invalid ? "must not validate the schema (not)"
            : null;
    }

    private static CustomVerdict Worse(CustomVerdict first, CustomVerdict second) =>
        first == CustomVerdict.Invalid || second == CustomVerdict.Invalid ? CustomVerdict.Invalid
        : first == CustomVerdict.Unknown || second == CustomVerdict.Unknown ? CustomVerdict.Unknown
        : CustomVerdict.Valid;

    private CustomVerdict Blocked(bool isSpine)
    {
        Block(isSpine);
        return CustomVerdict.Invalid;
    }

    private void Block(bool isSpine) => IsBlocked |= isSpine;

    private static CustomVerdict Enumerated(ResourceNode node, CustomSchema schema) =>
        schema.Values is not { Count: > 0 } values || (node is ScalarNode scalar && values.Any(value => IsSame(value.Value, scalar.Value)))
            ? CustomVerdict.Valid
        : schema.HasOtherValues || node is not ScalarNode { Value: not null } ? CustomVerdict.Unknown
        : CustomVerdict.Invalid;

    /// <summary>Numbers are compared by their value.</summary>
    public static bool IsSame(object? allowed, object? value) =>
        allowed is double or long && value is double or long
            ? Convert.ToDouble(allowed, CultureInfo.InvariantCulture).Equals(Convert.ToDouble(value, CultureInfo.InvariantCulture))
            : Equals(allowed, value);

    private CustomVerdict Inside(ResourceNode node, CustomSchema schema, int depth, bool isSpine)
    {
        var verdict = CustomVerdict.Valid;
        switch (node)
        {
            case ListNode list when schema.Items is { } items:
                foreach (var item in list.Items)
                {
                    verdict = Worse(verdict, Validate(item, items, depth + 1, isSpine));
                }

                break;
            case MapNode map:
                if (schema.Required.Any(name => map[name] is null && !(depth == 0 && isSpine && IsOfTheServer(name))))
                {
                    verdict = Blocked(isSpine);
                }

                foreach (var entry in map.Entries)
                {
                    var isOfTheServer = IsOfTheServer(entry.Key) && isSpine && (depth == 0 || schema.IsEmbedded);
                    if (!isOfTheServer && schema.Field(entry.Key) is { } field)
                    {
                        verdict = Worse(verdict, Validate(entry.Value, field, depth + 1, isSpine));
                    }
                    else if (!isOfTheServer && isSpine && !schema.IsOpen)
                    {
                        IsBlocked = true; // an unknown field: the server does not even decode it
                    }
                }

                break;
        }

        return verdict;
    }

    private static bool IsOfTheServer(string field) => field is "apiVersion" or "kind" or "metadata" or "status";

    private CustomVerdict Composed(ResourceNode node, CustomSchema schema, int depth, bool isSpine)
    {
        var verdict = Worse(
            Worse(All(node, schema, depth), Any(node, schema, depth)),
            Worse(One(node, schema, depth, out _), None(node, schema, depth))
        );
        IsBlocked |= isSpine && verdict == CustomVerdict.Invalid;
        return verdict;
    }

    private CustomVerdict All(ResourceNode node, CustomSchema schema, int depth)
    {
        var verdict = CustomVerdict.Valid;
        foreach (var one in schema.Alternatives("allOf"))
        {
            verdict = Worse(verdict, Validate(node, one, depth + 1, isSpine: false));
        }

        return verdict;
    }

    private CustomVerdict Any(ResourceNode node, CustomSchema schema, int depth)
    {
        var verdict = CustomVerdict.Valid;
        foreach (var one in schema.Alternatives("anyOf"))
        {
            switch (Validate(node, one, depth + 1, isSpine: false))
            {
                case CustomVerdict.Valid:
                    return CustomVerdict.Valid;
                case CustomVerdict.Unknown:
                    verdict = CustomVerdict.Unknown;
                    break;
                default:
                    verdict = verdict == CustomVerdict.Unknown ? verdict : CustomVerdict.Invalid;
                    break;
            }
        }

        return verdict;
    }

    private CustomVerdict One(ResourceNode node, CustomSchema schema, int depth, out int valid)
    {
        valid = 0;
        var isKnown = true;
        var alternatives = schema.Alternatives("oneOf");
        foreach (var one in alternatives)
        {
            var verdict = Validate(node, one, depth + 1, isSpine: false);
            valid += verdict == CustomVerdict.Valid ? 1 : 0;
            isKnown &= verdict != CustomVerdict.Unknown;
        }

        return alternatives.Count == 0 || (isKnown && valid == 1) ? CustomVerdict.Valid
            : isKnown || valid > 1 ? CustomVerdict.Invalid
            : CustomVerdict.Unknown;
    }

    private CustomVerdict None(ResourceNode node, CustomSchema schema, int depth) =>
        schema.Not is not { } not ? CustomVerdict.Valid
        : Validate(node, not, depth + 1, isSpine: false) switch
        {
            CustomVerdict.Valid => CustomVerdict.Invalid,
            CustomVerdict.Invalid => CustomVerdict.Valid,
            _ => CustomVerdict.Unknown,
        };
}
