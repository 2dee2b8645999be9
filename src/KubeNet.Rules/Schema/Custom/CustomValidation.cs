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

    /// <summary>Inside of alternatives, the values that do not fit: of several alternatives, those of the one that fits best.</summary>
    private readonly List<ResourceNode> _misfits = [];

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
            return schema.IsNullable || (schema.Type is null && !schema.IsIntOrString) ? Enumerated(node, schema) : Blocked(node, isSpine);
        }

        if (!CustomWalk.Fits(node, schema))
        {
            return Blocked(node, isSpine);
        }

        var verdict = Enumerated(node, schema);
        if (verdict == CustomVerdict.Invalid)
        {
            Blocked(node, isSpine);
        }

        if (CustomLimits.Of(node, schema, out var isKnown) is { } fault)
        {
            verdict = CustomVerdict.Invalid;
            IsBlocked |= isSpine && fault.IsBlocking;
            _misfits.Add(node);
        }
        else if (!isKnown)
        {
            verdict = Worse(verdict, CustomVerdict.Unknown);
        }

        return Worse(Worse(verdict, Inside(node, schema, depth, isSpine)), Composed(node, schema, depth, isSpine));
    }

    /// <summary>
    /// What the alternatives of a schema say of a value, in the server's words, and which value inside does not fit; null if they hold, or
    /// it is not known.
    /// </summary>
    public static (string Words, ResourceNode Misfit)? FaultOfAlternatives(ResourceNode node, CustomSchema schema)
    {
        var validation = new CustomValidation();
        var words =
            validation.All(node, schema, 0) == CustomVerdict.Invalid ? "must validate all the schemas (allOf)"
            : validation.Any(node, schema, 0) == CustomVerdict.Invalid ? "must validate at least one schema (anyOf)"
            : validation.One(node, schema, 0, out var valid) == CustomVerdict.Invalid
                ? "must validate one and only one schema (oneOf). "
                    + (valid == 0 ? "Found none valid" : $"Found {valid.ToString(CultureInfo.InvariantCulture)} valid alternatives")
            : validation.None(node, schema, 0) == CustomVerdict.Invalid ? "must not validate the schema (not)"
            : null;
        return words is null ? null : (words, validation._misfits.Count > 0 ? validation._misfits[0] : node);
    }

    private static CustomVerdict Worse(CustomVerdict first, CustomVerdict second) =>
        first == CustomVerdict.Invalid || second == CustomVerdict.Invalid ? CustomVerdict.Invalid
        : first == CustomVerdict.Unknown || second == CustomVerdict.Unknown ? CustomVerdict.Unknown
        : CustomVerdict.Valid;

    private CustomVerdict Blocked(ResourceNode node, bool isSpine)
    {
        IsBlocked |= isSpine;
        _misfits.Add(node);
        return CustomVerdict.Invalid;
    }

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
                    verdict = Blocked(map, isSpine);
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
        var verdicts = Each(node, schema.Alternatives("anyOf"), depth);
        return verdicts.Count == 0 || verdicts.Contains(CustomVerdict.Valid) ? CustomVerdict.Valid
            : verdicts.Contains(CustomVerdict.Unknown) ? CustomVerdict.Unknown
            : CustomVerdict.Invalid;
    }

    private CustomVerdict One(ResourceNode node, CustomSchema schema, int depth, out int valid)
    {
        var verdicts = Each(node, schema.Alternatives("oneOf"), depth);
        valid = verdicts.Count(verdict => verdict == CustomVerdict.Valid);
        var isKnown = !verdicts.Contains(CustomVerdict.Unknown);
        return verdicts.Count == 0 || (isKnown && valid == 1) ? CustomVerdict.Valid
            : isKnown || valid > 1 ? CustomVerdict.Invalid
            : CustomVerdict.Unknown;
    }

    private CustomVerdict None(ResourceNode node, CustomSchema schema, int depth)
    {
        if (schema.Not is not { } not)
        {
            return CustomVerdict.Valid;
        }

        var known = _misfits.Count;
        var verdict = Validate(node, not, depth + 1, isSpine: false);
        _misfits.RemoveRange(known, _misfits.Count - known);
        if (verdict == CustomVerdict.Valid)
        {
            _misfits.Add(node);
        }

        return verdict switch
        {
            CustomVerdict.Valid => CustomVerdict.Invalid,
            CustomVerdict.Invalid => CustomVerdict.Valid,
            _ => CustomVerdict.Unknown,
        };
    }

    /// <summary>The verdict of each alternative. Only the misfits of the best one are kept, and none if an alternative holds.</summary>
    private List<CustomVerdict> Each(ResourceNode node, IReadOnlyList<CustomSchema> alternatives, int depth)
    {
        var verdicts = new List<CustomVerdict>();
        var known = _misfits.Count;
        List<ResourceNode>? best = null;
        foreach (var alternative in alternatives)
        {
            verdicts.Add(Validate(node, alternative, depth + 1, isSpine: false));
            var misfits = _misfits.GetRange(known, _misfits.Count - known);
            _misfits.RemoveRange(known, misfits.Count);
            best = best is null || misfits.Count < best.Count ? misfits : best;
        }

        _misfits.AddRange(verdicts.Contains(CustomVerdict.Valid) ? [] : best ?? []);
        return verdicts;
    }
}
