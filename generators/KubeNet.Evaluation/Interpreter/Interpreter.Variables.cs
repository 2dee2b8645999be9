using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpreter;

/// <summary>Locals, parameters, fields and properties: reading them, and the places that assignments write to.</summary>
internal sealed partial class Interpreter
{
    private Value Local(ILocalReferenceOperation operation, Frame frame)
    {
        if (operation.IsDeclaration)
        {
            frame.Scope.Declare(operation.Local, new Variable(DefaultOf(operation.Local.Type, frame)));
        }

        if (frame.Scope.Find(operation.Local) is { } place)
        {
            return Known(place.Value, operation.Type, operation);
        }

        return operation.Local.HasConstantValue
            ? new Value(ConstantOf(operation.Local.Type, operation.Local.ConstantValue), OriginOf(operation))
            : Missing(operation, $"The variable '{operation.Local.Name}', which has no value here,");
    }

    private Value Parameter(IParameterReferenceOperation operation, Frame frame)
    {
        if (frame.Scope.Find(operation.Parameter) is { } place)
        {
            return Known(place.Value, operation.Type, operation);
        }

        // A primary constructor's parameter lives on in the object; that of default(S) was never given.
        return frame.Self?.Raw is SymbolicObject instance
            ? Known(instance[operation.Parameter] ?? DefaultOf(operation.Parameter.Type, frame), operation.Type, operation)
            : Missing(operation, $"The parameter '{operation.Parameter.Name}', which has no value here,");
    }

    private Value Instance(IInstanceReferenceOperation operation, Frame frame) => operation.ReferenceKind switch
    {
        InstanceReferenceKind.ImplicitReceiver => frame.Initialised.Count > 0 ? frame.Initialised.Peek() : Missing(operation, "This initialiser"),
        InstanceReferenceKind.InterpolatedStringHandler => frame.Initialised.Count > 0 ? frame.Initialised.Peek() : Missing(operation, "This handler"),
        InstanceReferenceKind.PatternInput => frame.Initialised.Count > 0 ? frame.Initialised.Peek() : Missing(operation, "This pattern"),
        _ => frame.Self ?? Missing(operation, "'this', outside of any object,"),
    };

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

        var target = Evaluate(operation.Instance!, frame);
        return target.IsUnknown ? target : ReadField(target, field, operation, frame);
    }

    private Value ReadField(Value target, IFieldSymbol field, IOperation operation, Frame frame)
    {
        switch (target.Raw)
        {
            case TupleValue tuple:
                return TupleElement(tuple, field) ?? Missing(operation, $"The element '{field.Name}' of a tuple");
            case SymbolicObject instance:
                return Known(instance[KeyOf(field)] ?? DefaultOf(field.Type), field.Type, operation);
            case null:
                throw NullReference(operation, frame);
            default:
                return NotEvaluable(operation, $"The field '{field.Name}' of '{field.ContainingType.ToDisplayString()}'", "Use a property or a method of the type.");
        }
    }

    private static Value? TupleElement(TupleValue tuple, IFieldSymbol field) =>
        TupleIndex(tuple, field) is var index and >= 0 ? tuple.Items[index]
        : field.Name == "Rest" && tuple.Items.Length > MostItems ? new Value(new TupleValue([.. tuple.Items.Skip(MostItems)]), Origin.None)
        : null;

    /// <summary>More elements than these are in a tuple of their own, which the field <c>Rest</c> holds.</summary>
    private const int MostItems = 7;

    /// <summary>The place of a tuple's field, by its own name or as <c>Item1</c>; -1 where there is none.</summary>
    private static int TupleIndex(TupleValue tuple, IFieldSymbol field)
    {
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

    private Value Property(IPropertyReferenceOperation operation, Frame frame)
    {
        var property = operation.Property;
        var target = operation.Instance is null ? null : Evaluate(operation.Instance, frame);
        if (target is { IsUnknown: true })
        {
            return target;
        }

        var arguments = Arguments(operation.Arguments, frame);
        if (operation.ConstrainedToType is { } constrained)
        {
            var type = Close(constrained, frame);
            if (GenericMaths(property, type, arguments, operation, frame) is { } number)
            {
                return number;
            }

            property = Implementation(property, type);
        }

        return ReadProperty(property, target, arguments, operation, frame, IsBaseAccess(operation.Instance));
    }

    private Value ReadProperty(IPropertySymbol property, Value? target, Place[] arguments, IOperation operation, Frame frame, bool isBase = false)
    {
        if (ExtensionMembers.ParameterOf(property.ContainingType) is not null && _code.Declares(property) && property.GetMethod is { } extension)
        {
            return CallUser(extension, target, arguments, operation, frame);
        }

        if (target is { IsNull: true } && property.ContainingType.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T)
        {
            throw NullReference(operation, frame);
        }

        if (target?.Raw is SymbolicObject instance)
        {
            if (property.ContainingType.IsAnonymousType)
            {
                return instance[property] ?? Missing(operation, $"The member '{property.Name}' of an anonymous object");
            }

            property = isBase ? property : Visible(Implementation(property, instance.Type), property);
            if (SelfAnswered(property, instance) is { } answer)
            {
                return answer;
            }
        }

        if (SelfAnswered(property, target, operation, frame) is { } known)
        {
            return known;
        }

        if (!_code.Declares(property))
        {
            return property.GetMethod is { } getter ? CallLibrary(getter, target, arguments, operation, frame) : Missing(operation, $"The property '{property.Name}', which has no getter,");
        }

        if (_code.IsAutomatic(property))
        {
            return property.IsStatic
                ? StaticMember(property, operation, frame)
                : Known((target?.Raw as SymbolicObject)?[property] ?? DefaultOf(property.Type, frame), property.Type, operation);
        }

        return property.GetMethod is { } get
            ? CallUser(get, target, arguments, operation, frame)
            : Missing(operation, $"The property '{property.Name}', which has no getter,");
    }

    /// <summary>Properties of library base classes that the interpreter keeps itself.</summary>
    private Value? SelfAnswered(IPropertySymbol property, SymbolicObject instance)
    {
        if (_code.Declares(property))
        {
            return null;
        }

        if (instance[property] is { } kept)
        {
            return kept; // Exception.Message of a user's exception
        }

        if (Models.ModelTypes.IsModel(property.ContainingType))
        {
            return DefaultOf(property.Type);
        }

        return property.Name == nameof(ManifestSet.Namespace) && NativeBinder.IsDsl(property) ? new Value("default", Origin.None) : null;
    }

    /// <summary>Members of nullable values and of <c>typeof(T)</c>, which have no object of their own here.</summary>
    private Value? SelfAnswered(IPropertySymbol property, Value? target, IOperation operation, Frame frame)
    {
        if (target?.Raw is TypeToken type)
        {
            return property.Name switch
            {
                nameof(Type.Name) when !type.Type.IsAnonymousType => new Value(type.Name, OriginOf(operation)),
                nameof(Type.Namespace) when type.Type is INamedTypeSymbol named => new Value(named.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : null, OriginOf(operation)),
                nameof(Type.FullName) when type.Type is INamedTypeSymbol { IsGenericType: false } => new Value(TypeNames.FullName(type.Type), OriginOf(operation)),
                _ => null,
            };
        }

        if (target is null || property.ContainingType.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T)
        {
            return null;
        }

        if (property.Name == nameof(Nullable<int>.HasValue))
        {
            return Value.Of(!target.IsNull).At(OriginOf(operation));
        }

        return target.IsNull
            ? throw LibraryException(new InvalidOperationException(ExceptionMessages.NoValue), OriginOf(operation), frame)
            : target;
    }

    private static bool IsBaseAccess(IOperation? instance) =>
        instance is IInstanceReferenceOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax };

    /// <summary>The place that an expression names, for assignments, <c>ref</c> and <c>out</c>; null where it names none.</summary>
    private Place? PlaceOf(IOperation operation, Frame frame)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                if (local.IsDeclaration || frame.Scope.Find(local.Local) is null)
                {
                    frame.Scope.Declare(local.Local, new Variable(DefaultOf(local.Local.Type, frame)));
                }

                return frame.Scope.Find(local.Local);

            case IParameterReferenceOperation parameter:
                return frame.Scope.Find(parameter.Parameter)
                    ?? (frame.Self?.Raw is SymbolicObject owner
                        ? new IndirectPlace(() => owner[parameter.Parameter] ?? Value.Unknown, value => owner[parameter.Parameter] = value)
                        : null);

            case IFieldReferenceOperation field:
                return FieldPlace(field, frame);

            case IPropertyReferenceOperation property:
                return PropertyPlace(property, frame);

            case IArrayElementReferenceOperation element:
                return ElementPlace(element, frame);

            case IImplicitIndexerReferenceOperation indexer:
                return ImplicitIndexerPlace(indexer, frame);

            case IDeclarationExpressionOperation declaration:
                return PlaceOf(declaration.Expression, frame);

            case IDiscardOperation:
                return new Variable(Value.Null);

            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } when frame.Initialised.Count > 0:
                return new IndirectPlace(
                    frame.Initialised.Peek,
                    value =>
                    {
                        frame.Initialised.Pop();
                        frame.Initialised.Push(value);
                    });

            case IInstanceReferenceOperation when frame.Self is { } self:
                return new IndirectPlace(() => self, value => Overwrite(self, value));

            case IConversionOperation { IsImplicit: true } conversion:
                return PlaceOf(conversion.Operand, frame);

            case IInvocationOperation { TargetMethod: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } } call:
                return PlaceOf(call, frame);

            case IConditionalOperation { IsRef: true } conditional:
                return PlaceOf(Decide(conditional.Condition, frame) ? conditional.WhenTrue : conditional.WhenFalse!, frame);

            default:
                return null;
        }
    }

    /// <summary><c>this = value</c> in a struct.</summary>
    private static void Overwrite(Value self, Value value)
    {
        if (self.Raw is SymbolicObject target && value.Raw is SymbolicObject source)
        {
            target.Assign(source);
        }
    }

    private Place? FieldPlace(IFieldReferenceOperation operation, Frame frame)
    {
        var field = operation.Field;
        if (field.IsStatic)
        {
            return new IndirectPlace(() => StaticField(field, operation, frame), value => WriteStatic(field, value, frame));
        }

        if (operation.Instance!.Type is { IsTupleType: true } && PlaceOf(operation.Instance, frame) is { } whole)
        {
            return new IndirectPlace(() => ReadField(whole.Value, field, operation, frame), value => WriteElement(whole, field, value, operation, frame));
        }

        var target = Evaluate(operation.Instance!, frame);
        if (target.IsUnknown)
        {
            return new Variable(Value.Unknown);
        }

        return target.Raw switch
        {
            SymbolicObject instance => new IndirectPlace(() => ReadField(target, field, operation, frame), value => instance[KeyOf(field)] = value),
            null => throw NullReference(operation, frame),
            _ => null,
        };
    }

    private void WriteElement(Place whole, IFieldSymbol field, Value value, IOperation operation, Frame frame)
    {
        if (whole.Value is { Raw: TupleValue tuple, Origin: var origin } && TupleIndex(tuple, field) is var index and >= 0)
        {
            var changed = tuple.With(index, value);
            Allocate(changed.Cost, operation, frame);
            whole.Value = new Value(changed, origin);
        }
        else
        {
            NotEvaluable(operation, $"A write to '{field.Name}' of a tuple", "Give the variable a whole new tuple.");
        }
    }

    private Place? PropertyPlace(IPropertyReferenceOperation operation, Frame frame)
    {
        var target = operation.Instance is null ? null : Evaluate(operation.Instance, frame);
        var arguments = Arguments(operation.Arguments, frame);
        if (target is { IsUnknown: true })
        {
            return new Variable(Value.Unknown);
        }

        if (SpanElement(operation.Property, target, arguments) is { } element)
        {
            return element;
        }

        if (operation.Property.ReturnsByRef || operation.Property.ReturnsByRefReadonly)
        {
            _returned = null;
            ReadProperty(operation.Property, target, arguments, operation, frame, IsBaseAccess(operation.Instance));
            return _returned;
        }

        return new IndirectPlace(
            () => ReadProperty(operation.Property, target, arguments, operation, frame, IsBaseAccess(operation.Instance)),
            value => WriteProperty(operation.Property, target, arguments, value, operation, frame, IsBaseAccess(operation.Instance)));
    }

    private void WriteProperty(IPropertySymbol property, Value? target, Place[] arguments, Value value, IOperation operation, Frame frame, bool isBase = false)
    {
        if (target is { IsNull: true })
        {
            throw NullReference(operation, frame);
        }

        var instance = target?.Raw as SymbolicObject;
        if (instance is not null && !isBase)
        {
            property = Visible(Implementation(property, instance.Type), property);
        }

        if (instance is not null && Models.ModelTypes.IsModel(property.ContainingType))
        {
            instance[property] = value;
            return;
        }

        if (!_code.Declares(property))
        {
            if (property.SetMethod is { } setter)
            {
                CallLibrary(setter, target, [.. arguments, new Variable(value)], operation, frame);
            }

            return;
        }

        if (SourceCode.HasCode(property.SetMethod))
        {
            CallUser(property.SetMethod!, target, [.. arguments, new Variable(value)], operation, frame);
        }
        else if (property.IsStatic)
        {
            WriteStatic(property, value, frame);
        }
        else if (instance is not null)
        {
            instance[property] = value; // also a get-only property, which a constructor may set
        }
    }

    private UserException NullReference(IOperation operation, Frame frame) => LibraryException(
        new NullReferenceException(ExceptionMessages.NullReference), OriginOf(operation), frame, $"'{operation.Syntax}' was read on a value that is null.");
}
