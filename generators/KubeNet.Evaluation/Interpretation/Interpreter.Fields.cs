using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Fields, those of tuples included: reading them, and the places that assignments write to.</summary>
internal sealed partial class Interpreter
{
    private Value Field(IFieldReferenceOperation operation, Frame frame)
    {
        var field = operation.Field;
        if (field.IsConst)
        {
            return ConstantField(field, operation);
        }

        if (field.IsStatic)
        {
            return StaticField(field, operation, frame);
        }

        RefuseOverlaid(field, operation);
        var target = InPlace(operation.Instance!, frame);
        return target.IsUnknown ? target : ReadField(target, field, operation, frame);
    }

    /// <summary>
    /// What a field, an automatic property or a parameter of a primary constructor holds. What was never written to holds its default from
    /// the first look on: a struct there is a variable, whose own fields may be written to.
    /// </summary>
    private Value Held(SymbolicObject instance, ISymbol member)
    {
        if (instance[member] is { } kept)
        {
            return kept;
        }

        var type = member.OriginalDefinition switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            IEventSymbol subscribed => subscribed.Type,
            var parameter => ((IParameterSymbol)parameter).Type,
        };
        return instance[member] = DefaultOf(TypeArguments.Of(null, LevelOf(instance.Type, member.ContainingType)).Close(type, Compilation));
    }

    private Value ReadField(Value target, IFieldSymbol field, IOperation operation, Frame frame)
    {
        switch (target.Raw)
        {
            case TupleValue tuple:
                return TupleElement(tuple, field) ?? Missing(operation, $"The element '{field.Name}' of a tuple");
            case SymbolicObject { KnownMembers: { } elsewhere } when !_code.Declares(field):
                return ReadKnown(elsewhere, field, operation);
            case SymbolicObject instance:
                return Known(Held(instance, KeyOf(field)), field.Type, operation);
            case null:
                throw NullReference(operation, frame);
            default:
                return NotEvaluable(
                    operation,
                    $"The field '{field.Name}' of '{field.ContainingType.ToDisplayString()}'",
                    "Use a property or a method of the type."
                );
        }
    }

    /// <summary>Fields with offsets may share their bytes, which no field has here.</summary>
    private void RefuseOverlaid(IFieldSymbol field, IOperation operation)
    {
        if (
            field.ContainingType is { IsValueType: true }
            && field.GetAttributes().Any(it => it.AttributeClass?.Name == "FieldOffsetAttribute")
        )
        {
            throw Refused(operation, $"The field '{field.Name}', which has an offset in bytes", "Use a struct without FieldOffset.");
        }
    }

    private static Value? TupleElement(TupleValue tuple, IFieldSymbol field) =>
        TupleIndex(tuple, field) is var index and >= 0 ? tuple.Items[index]
        : field.Name == "Rest" && tuple.Items.Length > MostItems ? new Value(new TupleValue([.. tuple.Items.Skip(MostItems)]), Origin.None)
        : null;

    /// <summary>More elements than these are in a tuple of their own, which the field <c>Rest</c> holds.</summary>
    private const int MostItems = 7;

    /// <summary>A ValueTuple with at most one element, which C# does not treat as a tuple.</summary>
    private static bool IsPlainTuple(ITypeSymbol? type) =>
        type
            is INamedTypeSymbol
            {
                Name: nameof(ValueTuple),
                IsTupleType: false,
                Arity: <= 1,
                ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true },
            };

    /// <summary>The place of a tuple's field, by its own name or as <c>Item1</c>; -1 where there is none.</summary>
    private static int TupleIndex(TupleValue tuple, IFieldSymbol field)
    {
        if (IsPlainTuple(field.ContainingType))
        {
            return tuple.Items.Length == 1 && field.Name == "Item1" ? 0 : -1;
        }

        var elements = field.ContainingType.TupleElements;
        for (var i = 0; i < elements.Length && i < tuple.Items.Length; i++)
        {
            if (elements[i].Name == field.Name || $"Item{i + 1}" == field.Name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A constant is as good as the literal it stands for: its origin is that of its declaration.</summary>
    private Value ConstantField(IFieldSymbol field, IOperation operation)
    {
        if (!_code.Declares(field) || field.ContainingType.TypeKind == TypeKind.Enum)
        {
            return Constant(operation);
        }

        var syntax = SourceCode.InitialiserSyntaxOf(field);
        if (syntax is null || syntax.Parent!.ContainsDiagnostics || !field.HasConstantValue)
        {
            return Missing(operation, $"The constant '{field.Name}', which has no value,");
        }

        return new Value(ConstantOf(field.Type, field.ConstantValue), _code.OriginOf(syntax.Value));
    }

    private Place? FieldPlace(IFieldReferenceOperation operation, Frame frame)
    {
        var field = operation.Field;
        if (field.IsStatic)
        {
            return new IndirectPlace(
                () => StaticField(field, operation, frame),
                value =>
                {
                    if (_code.Declares(field.AssociatedSymbol ?? field))
                    {
                        WriteStatic(field, value, frame);
                    }
                    else
                    {
                        Refuse(field, operation);
                    }
                }
            );
        }

        if (operation.Instance!.Type is { IsValueType: true } && PlaceOf(operation.Instance, frame) is { } whole)
        {
            return new IndirectPlace(
                () => ReadField(whole.Value, field, operation, frame),
                value => WritePart(whole, field, value, operation, frame)
            );
        }

        var target = InPlace(operation.Instance, frame);
        if (target.IsUnknown)
        {
            return new Variable(Value.Unknown);
        }

        return target.Raw switch
        {
            SymbolicObject { KnownMembers: { } elsewhere } => new IndirectPlace(
                () => ReadField(target, field, operation, frame),
                _ => RefuseKnown(elsewhere, field, operation)
            ),
            SymbolicObject instance => new IndirectPlace(
                () => ReadField(target, field, operation, frame),
                value => instance[KeyOf(field)] = value
            ),
            null => Nowhere(() => NullReference(operation, frame)),
            _ => null,
        };
    }

    /// <summary>A place that does not exist. An assignment evaluates its right side before it finds that out.</summary>
    private static IndirectPlace Nowhere(Func<UserException> error) => new(() => throw error(), _ => throw error(), () => throw error());

    private void WritePart(Place whole, IFieldSymbol field, Value value, IOperation operation, Frame frame)
    {
        if (whole.Value is { Raw: SymbolicObject instance })
        {
            instance[KeyOf(field)] = value;
        }
        else if (!whole.Value.IsUnknown)
        {
            WriteElement(whole, field, value, operation, frame);
        }
    }

    private void WriteElement(Place whole, IFieldSymbol field, Value value, IOperation operation, Frame frame)
    {
        if (whole.Value is { Raw: TupleValue tuple, Origin: var origin } && TupleIndex(tuple, field) is var index and >= 0)
        {
            var changed = tuple.With(index, value);
            AllocateElements(changed.Cost, operation, frame);
            whole.Value = new Value(changed, origin);
        }
        else
        {
            NotEvaluable(operation, $"A write to '{field.Name}' of a tuple", "Assign a new tuple to the variable.");
        }
    }
}
