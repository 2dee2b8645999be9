using KubeNet.Rules.Cel.Library;
using KubeNet.Rules.Cel.Syntax;
using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Evaluation;

/// <summary>
/// Evaluates an expression as cel-go does: errors are values, which <c>&amp;&amp;</c> and <c>||</c> absorb where the other side decides.
/// Types are not checked before, so an operation without an overload gives an unknown value.
/// </summary>
internal sealed class CelEvaluator
{
    private static readonly CelError s_noOverload = new("no such overload");

    private readonly CelBudget _budget;

    public CelEvaluator(CelBudget budget) => _budget = budget;

    /// <exception cref="CelExhaustedException">The evaluation takes too long.</exception>
    public CelValue Evaluate(CelSyntax syntax, CelScope? scope)
    {
        _budget.Spend(1);
        return syntax switch
        {
            CelLiteral literal => literal.Value,
            CelName name => scope?.Find(name.Name) ?? (CelLibrary.IsType(name.Name) ? new CelType(name.Name) : CelUnknown.Instance),
            CelSelect select => Select(select, scope),
            CelIndex index => Index(index, scope),
            CelLogic logic => Logic(logic, scope),
            CelConditional conditional => Evaluate(conditional.Condition, scope) switch
            {
                CelBool { Value: true } => Evaluate(conditional.WhenTrue, scope),
                CelBool => Evaluate(conditional.WhenFalse, scope),
                var other => other.IsValue ? CelUnknown.Instance : other,
            },
            CelCall call => Call(call, scope),
            CelListSyntax list => List(list, scope),
            CelMapSyntax map => Map(map, scope),
            CelComprehension comprehension => new CelIteration(this, _budget, comprehension, scope).Result(),
            CelBinding binding => Bind(binding, scope),
            _ => CelUnknown.Instance,
        };
    }

    private CelValue Select(CelSelect select, CelScope? scope)
    {
        if (TypeNamed(select) is { } type)
        {
            return type;
        }

        var operand = Evaluate(select.Operand, scope);
        if (!operand.IsValue)
        {
            return operand;
        }

        // Once optional, always optional: a.?b.c
        if (operand is CelOptional optional)
        {
            return optional.Value is null ? (select.IsTest ? CelBool.False : CelOptional.None)
                : select.IsTest ? FieldOf(optional.Value, select.Field, isTest: true)
                : Optionally(FieldOf(optional.Value, select.Field, isTest: false));
        }

        var field = FieldOf(operand, select.Field, select.IsTest);
        return select.IsOptional ? Optionally(field) : field;
    }

    private static CelValue FieldOf(CelValue operand, string field, bool isTest)
    {
        if (operand is not CelMap map)
        {
            return CelUnknown.Instance;
        }

        var found = map.Find(CelValue.Of(field));
        if (isTest)
        {
            return found is CelUnknown || (found is null && map.Missing(field) is CelUnknown)
                ? CelUnknown.Instance
                : CelValue.Of(found is not null);
        }

        return found ?? map.Missing(field);
    }

    /// <summary>A missing key is absent; another error stays one.</summary>
    private static CelValue Optionally(CelValue found) =>
        found switch
        {
            CelError { Message: var message }
                when message.StartsWith("no such key", StringComparison.Ordinal)
                    || message.StartsWith("index out of bounds", StringComparison.Ordinal) => CelOptional.None,
            { IsValue: false } => found,
            _ => new CelOptional(found),
        };

    private CelValue Index(CelIndex index, CelScope? scope)
    {
        var operand = Evaluate(index.Operand, scope);
        var key = Evaluate(index.Index, scope);
        if (Failure([operand, key]) is { } failure)
        {
            return failure;
        }

        if (operand is CelOptional optional)
        {
            return optional.Value is null ? CelOptional.None : Optionally(CelOperators.At(optional.Value, key) ?? CelUnknown.Instance);
        }

        var found = CelOperators.At(operand, key) ?? CelUnknown.Instance;
        return index.IsOptional ? Optionally(found) : found;
    }

    private CelValue Logic(CelLogic logic, CelScope? scope)
    {
        CelValue result = CelValue.Of(logic.IsAnd);
        foreach (var operand in logic.Operands)
        {
            var value = Evaluate(operand, scope);
            if (value is CelBool flag)
            {
                if (flag.Value != logic.IsAnd)
                {
                    return value;
                }
            }
            else
            {
                result = Worse(result, value);
            }
        }

        return result;
    }

    /// <summary>What is not known outweighs an error, and the first error a later one.</summary>
    public static CelValue Worse(CelValue result, CelValue failure) =>
        result is CelUnknown || failure.IsValue || failure is CelUnknown ? CelUnknown.Instance
        : result is CelError ? result
        : failure;

    private CelValue Call(CelCall call, CelScope? scope)
    {
        // The alternative of a value that is there is not evaluated.
        if (call is { IsMember: true, Function: "or" or "orValue", Arguments.Count: 2 })
        {
            var target = Evaluate(call.Arguments[0], scope);
            if (target is not CelOptional optional)
            {
                return target.IsValue ? CelUnknown.Instance : target;
            }

            return optional.Value is null ? Evaluate(call.Arguments[1], scope)
                : call.Function == "or" ? optional
                : optional.Value;
        }

        var arguments = new CelValue[call.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Evaluate(call.Arguments[i], scope);
        }

        if (Failure(arguments) is { } failure)
        {
            return failure;
        }

        foreach (var overload in CelLibrary.Find(call.Function, call.IsMember, arguments.Length) ?? [])
        {
            if (overload.Body(arguments, _budget) is { } result)
            {
                return result;
            }
        }

        return Array.Exists(arguments, argument => argument.IsDynamic) ? s_noOverload : CelUnknown.Instance;
    }

    private static CelValue? Failure(CelValue[] values)
    {
        CelValue? failure = null;
        foreach (var value in values)
        {
            if (value is CelUnknown)
            {
                return value;
            }

            failure ??= value.IsValue ? null : value;
        }

        return failure;
    }

    private CelValue List(CelListSyntax list, CelScope? scope)
    {
        var items = new List<CelValue>(list.Items.Count);
        CelValue? failure = null;
        foreach (var item in list.Items)
        {
            var value = Evaluate(item.Value, scope);
            if (!value.IsValue)
            {
                failure = failure is null ? value : Worse(failure, value);
            }
            else if (!item.IsOptional)
            {
                items.Add(value);
            }
            else if (value is not CelOptional optional)
            {
                return CelUnknown.Instance;
            }
            else if (optional.Value is { } present)
            {
                items.Add(present);
            }
        }

        return failure ?? new CelItems(items);
    }

    private CelValue Map(CelMapSyntax map, CelScope? scope)
    {
        var entries = new CelEntries();
        foreach (var pair in map.Pairs)
        {
            var key = Evaluate(pair.Key, scope);
            var value = Evaluate(pair.Value, scope);
            if (Failure([key, value]) is { } failure)
            {
                return failure;
            }

            if (!CelEntries.IsKey(key) || (pair.IsOptional && value is not CelOptional))
            {
                return CelUnknown.Instance;
            }

            if (pair.IsOptional && value is CelOptional { Value: null })
            {
                continue;
            }

            if (!entries.Add(key, pair.IsOptional ? ((CelOptional)value).Value! : value))
            {
                return new CelError("Failed with repeated key");
            }
        }

        return entries;
    }

    private CelValue Bind(CelBinding binding, CelScope? scope)
    {
        var value = Evaluate(binding.Value, scope);
        if (binding.Form == CelBindingForm.Plain)
        {
            return Evaluate(binding.Body, new CelScope(scope, binding.Name, value));
        }

        if (value is not CelOptional optional)
        {
            return value.IsValue ? CelUnknown.Instance : value;
        }

        if (optional.Value is null)
        {
            return optional;
        }

        var result = Evaluate(binding.Body, new CelScope(scope, binding.Name, optional.Value));
        return !result.IsValue ? result
            : binding.Form == CelBindingForm.OptionalMap ? new CelOptional(result)
            : result as CelOptional ?? (CelValue)CelUnknown.Instance;
    }

    private static CelType? TypeNamed(CelSelect select) =>
        select is { Operand: CelSelect { Operand: CelName { Name: "google" }, Field: "protobuf" }, Field: "Timestamp" or "Duration" }
            ? new CelType("google.protobuf." + select.Field)
            : null;
}
