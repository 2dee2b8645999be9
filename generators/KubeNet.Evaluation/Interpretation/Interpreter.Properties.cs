using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Properties: reading and writing them, through the accessors of the user or of the library, and those that the interpreter answers
/// itself.
/// </summary>
internal sealed partial class Interpreter
{
    private Value Property(IPropertyReferenceOperation operation, Frame frame)
    {
        var property = operation.Property;
        var target = operation.Instance is null ? null : Receiver(operation.Instance, frame);
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

            property = _dispatch.Implementation(ClosedMember(property, frame), type);
        }

        return ReadProperty(property, target, arguments, operation, frame, IsBaseAccess(operation.Instance));
    }

    private Value ReadProperty(
        IPropertySymbol property,
        Value? target,
        Place[] arguments,
        IOperation operation,
        Frame frame,
        bool isBase = false
    )
    {
        if (
            ExtensionMembers.ParameterOf(property.ContainingType) is not null
            && _code.Declares(property)
            && property.GetMethod is { } extension
        )
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

            property = isBase ? property : Visible(_dispatch.Implementation(ClosedMember(property, frame), instance.Type), property);
            property = WithAccessor(property, it => it.GetMethod);
            target = InBox(target, property);
            instance = (SymbolicObject)target.Raw!;
            if (instance.KnownMembers is { } elsewhere && !NativeBinder.IsDsl(property) && !_code.Declares(property))
            {
                return ReadKnown(elsewhere, property, operation);
            }

            if (SelfAnswered(property, instance) is { } answer)
            {
                return answer;
            }

            if (
                property is { IsImplicitlyDeclared: true, ContainingType.IsRecord: true, GetMethod: { } contract }
                && RecordMember(contract, instance, arguments) is { } made
            )
            {
                return made.At(OriginOf(operation)); // EqualityContract
            }
        }

        if (SelfAnswered(property, target, operation, frame) is { } known)
        {
            return known;
        }

        if (!_code.Declares(property))
        {
            return property.GetMethod is { } getter
                ? Kept(property, CallLibrary(getter, target, arguments, operation, frame), target)
                : Missing(operation, $"The property '{property.Name}', which has no getter,");
        }

        if (_code.IsAutomatic(property))
        {
            return property.IsStatic
                ? StaticMember(property, operation, frame)
                : Known(
                    target?.Raw is SymbolicObject holder ? Held(holder, property).Copy() : DefaultOf(property.Type, frame),
                    property.Type,
                    operation
                );
        }

        return property.GetMethod is { } get
            ? CallUser(get, target, arguments, operation, frame)
            : Missing(operation, $"The property '{property.Name}', which has no getter,");
    }

    /// <summary>An override may have one accessor of two; the other one is that of the nearest base which has it.</summary>
    private static IPropertySymbol WithAccessor(IPropertySymbol property, Func<IPropertySymbol, IMethodSymbol?> accessor)
    {
        for (var current = property; current is not null; current = current.OverriddenProperty)
        {
            if (accessor(current) is not null)
            {
                return current;
            }
        }

        return property;
    }

    /// <summary>The data of a user's exception are one dictionary, which is made when it is asked for first.</summary>
    private static Value Kept(IPropertySymbol property, Value read, Value? target)
    {
        if (
            target?.Raw is SymbolicObject instance
            && property.Name == nameof(Exception.Data)
            && IsException(property.ContainingType)
            && !read.IsUnknown
        )
        {
            instance[property] = read;
        }

        return read;
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
                nameof(Type.Namespace) when type.Type is INamedTypeSymbol named => new Value(
                    named.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : null,
                    OriginOf(operation)
                ),
                nameof(Type.FullName) when type.Type is INamedTypeSymbol { IsGenericType: false } => new Value(
                    TypeNames.FullName(type.Type),
                    OriginOf(operation)
                ),
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

    private static bool IsReferring(IPropertySymbol property) => property.ReturnsByRef || property.ReturnsByRefReadonly;

    /// <summary>
    /// The place that a property gives by reference. Where the library gives one, it is known of spans alone; what is read-only can be read
    /// all the same.
    /// </summary>
    private Place? ReferredPlace(
        IPropertySymbol property,
        Value? target,
        Place[] arguments,
        IOperation operation,
        Frame frame,
        bool isBase = false
    )
    {
        if (SpanElement(property, target, arguments) is { } element)
        {
            return element;
        }

        var read = ReadProperty(property, target, arguments, operation, frame, isBase);
        return (read as ReferredValue)?.Place ?? (property.ReturnsByRefReadonly || read.IsUnknown ? new Variable(read) : null);
    }

    private Place? PropertyPlace(IPropertyReferenceOperation operation, Frame frame)
    {
        var target = operation.Instance is null ? null : Receiver(operation.Instance, frame);
        var arguments = Arguments(operation.Arguments, frame);
        if (target is { IsUnknown: true })
        {
            return new Variable(Value.Unknown);
        }

        if (IsReferring(operation.Property))
        {
            return ReferredPlace(operation.Property, target, arguments, operation, frame, IsBaseAccess(operation.Instance));
        }

        return new IndirectPlace(
            () => ReadProperty(operation.Property, target, arguments, operation, frame, IsBaseAccess(operation.Instance)),
            value => WriteProperty(operation.Property, target, arguments, value, operation, frame, IsBaseAccess(operation.Instance))
        );
    }

    private void WriteProperty(
        IPropertySymbol property,
        Value? target,
        Place[] arguments,
        Value value,
        IOperation operation,
        Frame frame,
        bool isBase = false
    )
    {
        if (target is { IsNull: true })
        {
            throw NullReference(operation, frame);
        }

        var instance = target?.Raw as SymbolicObject;
        if (instance is not null && !isBase)
        {
            property = Visible(_dispatch.Implementation(ClosedMember(property, frame), instance.Type), property);
            target = InBox(target!, property);
            instance = (SymbolicObject)target.Raw!;
        }

        property = WithAccessor(property, it => it.SetMethod);
        if (instance?.KnownMembers is { } elsewhere && !_code.Declares(property))
        {
            RefuseKnown(elsewhere, property, operation);
            return;
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
}
