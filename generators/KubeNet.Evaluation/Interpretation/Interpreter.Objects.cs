using System.Reflection;
using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Creation of objects: of the user's types (symbolic) and of the library's (real), with their initialisers.</summary>
internal sealed partial class Interpreter
{
    private Value Creation(IObjectCreationOperation operation, Frame frame)
    {
        if (operation.Constructor is not { } constructor || operation.Type is not INamedTypeSymbol declared)
        {
            return Invalid();
        }

        var type = (INamedTypeSymbol)Close(declared, frame);
        var arguments = Arguments(operation.Arguments, frame);
        return Filled(Create(type, constructor, arguments, operation, frame), operation.Initializer, frame);
    }

    private Value Creation(ITypeParameterObjectCreationOperation operation, Frame frame)
    {
        if (Close(operation.Type!, frame) is not INamedTypeSymbol type)
        {
            return NotEvaluable(operation);
        }

        if (type.IsValueType && !_code.Declares(type))
        {
            return DefaultOf(type).At(OriginOf(operation));
        }

        var constructor = type.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty);
        var created = constructor is null ? NotEvaluable(operation) : Create(type, constructor, [], operation, frame);
        return Filled(created, operation.Initializer, frame);
    }

    private Value Creation(IAnonymousObjectCreationOperation operation, Frame frame)
    {
        var instance = new SymbolicObject((INamedTypeSymbol)operation.Type!, this);
        foreach (var initialiser in operation.Initializers.OfType<ISimpleAssignmentOperation>())
        {
            if (initialiser.Target is IPropertyReferenceOperation target)
            {
                instance[target.Property] = Evaluate(initialiser.Value, frame).Copy();
            }
        }

        return new Value(instance, OriginOf(operation));
    }

    private Value Create(INamedTypeSymbol type, IMethodSymbol constructor, Place[] arguments, IOperation operation, Frame frame)
    {
        if (type.TypeKind == TypeKind.Enum)
        {
            return DefaultOf(type).At(OriginOf(operation));
        }

        if (_code.Declares(type))
        {
            return type.TypeKind == TypeKind.Delegate ? NotEvaluable(operation) : CreateOwn(type, constructor, arguments, operation, frame);
        }

        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return arguments.Length == 0 ? Value.Null.At(OriginOf(operation)) : ConvertImplicitly(arguments[0].Value, type);
        }

        if (arguments.Length > 0 && (type.IsTupleType || IsPlainTuple(type)))
        {
            return TupleOf(arguments, operation, frame);
        }

        if (constructor.IsImplicitlyDeclared && type.IsValueType && arguments.Length == 0)
        {
            if (HashMember(constructor, null, arguments, operation) is { } hash)
            {
                return hash;
            }

            var value = DefaultOf(type);
            return value.IsUnknown ? Refuse(constructor, operation) : value.At(OriginOf(operation));
        }

        return CreateModel(type, arguments, operation)
            ?? CreateFieldCollection(type, operation, frame)
            ?? _types.WithType(CallLibrary(constructor.OriginalDefinition, null, arguments, operation, frame), type);
    }

    private Value CreateOwn(INamedTypeSymbol type, IMethodSymbol constructor, Place[] arguments, IOperation operation, Frame frame)
    {
        if (LibraryBaseOf(type) is { } foreign && !IsKeptBase(foreign))
        {
            return foreign.TypeKind == TypeKind.Error
                ? Invalid()
                : NotEvaluable(
                    operation,
                    $"The class '{type.Name}', which derives from '{foreign.ToDisplayString()}',",
                    "Hold such an object in a field instead of deriving from it."
                );
        }

        AllocateElements(1, operation, frame, ObjectElements);
        var instance = type.IsValueType ? DefaultStruct(type) : new SymbolicObject(type, this);
        var self = new Value(instance, OriginOf(operation));
        if (constructor.IsImplicitlyDeclared && constructor.Parameters.IsEmpty && type.IsValueType)
        {
            return self; // default(S): no initialiser runs, whatever the other constructors are
        }

        Construct(self, type, constructor, arguments, operation, frame);
        return self;
    }

    /// <summary>What an object takes with its few fields, in elements of a collection.</summary>
    private const int ObjectElements = 4;

    /// <summary>The first base class that is not the user's.</summary>
    private INamedTypeSymbol? LibraryBaseOf(INamedTypeSymbol type)
    {
        var current = type.BaseType;
        while (current is not null && _code.Declares(current))
        {
            current = current.BaseType;
        }

        return current;
    }

    private static bool IsKeptBase(INamedTypeSymbol type) =>
        type.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType
        || type.ToDisplayString() == typeof(ManifestSet).FullName
        || IsException(type)
        || type.ToDisplayString() is "System.Attribute" or "System.EventArgs"
        || BaseRow(type) is not null
        || Models.ModelTypes.IsModel(type);

    private static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == nameof(Exception) && type.ContainingNamespace?.ToDisplayString() == nameof(System))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Runs a constructor in C#'s order: initialisers of this type, the base's constructor, the body.</summary>
    private void Construct(
        Value self,
        INamedTypeSymbol type,
        IMethodSymbol constructor,
        Place[] arguments,
        IOperation operation,
        Frame caller
    )
    {
        if (!_code.Declares(type))
        {
            KeepBaseState(self, type, constructor, arguments, operation, caller);
            return;
        }

        if (type.IsStatic || type.TypeKind == TypeKind.Interface)
        {
            return;
        }

        if (constructor.IsImplicitlyDeclared && IsCopyConstructor(constructor))
        {
            CopyRecord(self, arguments[0].Value, type, operation, caller);
            return;
        }

        var site = ReferenceEquals(operation, _creation) ? Origin.None : CallSiteOf(operation);
        RunStaticConstructor(type, site, caller);
        var frame = new Frame(caller, site, constructor, self, TypeArguments.Of(null, type));
        var nesting = Enter(frame, operation);
        BindParameters(constructor, arguments, frame);
        var syntax = SourceCode.SyntaxOf(constructor.OriginalDefinition);
        if (syntax is TypeDeclarationSyntax)
        {
            KeepParameters(self, constructor, frame);
        }

        var body =
            syntax is ConstructorDeclarationSyntax ? _code.BodyOf(constructor.OriginalDefinition) as IConstructorBodyOperation : null;
        if (
            !IsCopyConstructor(constructor)
            && syntax
                is not ConstructorDeclarationSyntax
                {
                    Initializer.ThisOrBaseKeyword.RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.ThisKeyword
                }
        )
        {
            foreach (var member in _code.InitialisedMembers(type.OriginalDefinition, isStatic: false))
            {
                InitialiseMember(self, member, frame);
            }
        }

        if (syntax is TypeDeclarationSyntax declaration)
        {
            ConstructPrimaryBase(self, type, declaration, operation, frame);
        }
        else
        {
            ConstructBase(self, type, body, operation, frame);
        }

        if (body is not null)
        {
            RunBlock(body.BlockBody ?? body.ExpressionBody, frame);
        }

        _budget.Restore(nesting);
    }

    private void InitialiseMember(Value self, ISymbol member, Frame frame)
    {
        var value = InitialValue(member, frame);
        ((SymbolicObject)self.Raw!)[member is IFieldSymbol field ? KeyOf(field) : member] = value;
    }

    /// <summary>A primary constructor's parameters: a record's become properties; a class's stay readable by its members.</summary>
    private void KeepParameters(Value self, IMethodSymbol constructor, Frame frame)
    {
        var instance = (SymbolicObject)self.Raw!;
        foreach (var parameter in constructor.OriginalDefinition.Parameters)
        {
            var value = frame.Scope.Find(parameter)!.Value;
            instance[parameter] = value;
            if (_code.PropertyOf(parameter) is { } property)
            {
                instance[property] = value;
            }
        }

        // What a member uses is a field from the beginning, also for initialisers and for the base's constructor.
        foreach (var parameter in CapturedBy(constructor.ContainingType))
        {
            frame.Scope.Declare(parameter, new IndirectPlace(() => Held(instance, parameter), value => instance[parameter] = value));
        }
    }

    /// <summary>The parameters of primary constructors that members use.</summary>
    private readonly Dictionary<INamedTypeSymbol, IParameterSymbol[]> _captured = new(SymbolEqualityComparer.Default);

    private IParameterSymbol[] CapturedBy(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        if (!_captured.TryGetValue(type, out var captured))
        {
            _captured.Add(type, captured = [.. _code.CapturedParametersOf(type)]);
        }

        return captured;
    }

    private void ConstructPrimaryBase(
        Value self,
        INamedTypeSymbol type,
        TypeDeclarationSyntax declaration,
        IOperation operation,
        Frame frame
    )
    {
        if (type.BaseType is not { } baseType || type.IsValueType)
        {
            return;
        }

        var call = declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault();
        if (call is null)
        {
            ConstructDefaultBase(self, baseType, operation, frame);
            return;
        }

        var initialiser = (_code.OperationAt(call) ?? _code.OperationAt(declaration)) switch
        {
            IInvocationOperation invocation => invocation,
            var body => InitialiserOf(body as IConstructorBodyOperation),
        };
        if (initialiser is null)
        {
            NotEvaluable(operation);
            return;
        }

        Construct(self, baseType, initialiser.TargetMethod, Arguments(initialiser.Arguments, frame), initialiser, frame);
    }

    private void ConstructBase(Value self, INamedTypeSymbol type, IConstructorBodyOperation? body, IOperation operation, Frame frame)
    {
        if (InitialiserOf(body) is { } initialiser)
        {
            var isThis = SymbolEqualityComparer.Default.Equals(
                initialiser.TargetMethod.ContainingType.OriginalDefinition,
                type.OriginalDefinition
            );
            Construct(
                self,
                isThis ? type : type.BaseType!,
                initialiser.TargetMethod,
                Arguments(initialiser.Arguments, frame),
                initialiser,
                frame
            );
        }
        else if (type.BaseType is { } baseType && !type.IsValueType)
        {
            ConstructDefaultBase(self, baseType, operation, frame);
        }
    }

    /// <summary>The call in <c>: base(...)</c> or <c>: this(...)</c>.</summary>
    private static IInvocationOperation? InitialiserOf(IConstructorBodyOperation? body) =>
        body?.Initializer switch
        {
            IExpressionStatementOperation { Operation: IInvocationOperation call } => call,
            IInvocationOperation call => call,
            _ => null,
        };

    private void ConstructDefaultBase(Value self, INamedTypeSymbol baseType, IOperation operation, Frame frame)
    {
        if (
            (_code.Declares(baseType) || IsException(baseType) || BaseRow(baseType) is not null)
            && baseType.InstanceConstructors.FirstOrDefault(c => c.Parameters.All(p => p.IsOptional || p.IsParams)) is { } constructor
        )
        {
            Construct(
                self,
                baseType,
                constructor,
                [.. constructor.Parameters.Select(p => (Place)new Variable(Omitted(p)))],
                operation,
                frame
            );
        }
    }

    /// <summary>What a base's constructor gets that no code calls: a default, or an empty <c>params</c> array.</summary>
    private Value Omitted(IParameterSymbol parameter) =>
        !parameter.HasExplicitDefaultValue ? _types.WithType(new Value(Array.Empty<Value>(), Origin.None), parameter.Type)
        : parameter.ExplicitDefaultValue is { } constant ? new Value(ConstantOf(parameter.Type, constant), Origin.None)
        : DefaultOf(parameter.Type);

    /// <summary>
    /// What a user's exception keeps of its library base: the properties that the base makes of these arguments, and the exception inside,
    /// which may be one of the user's.
    /// </summary>
    private void KeepBaseState(
        Value self,
        INamedTypeSymbol type,
        IMethodSymbol constructor,
        Place[] arguments,
        IOperation operation,
        Frame frame
    )
    {
        var instance = (SymbolicObject)self.Raw!;
        if (!IsException(type))
        {
            KeepLibraryBase(instance, type, constructor, arguments, operation, frame);
            return;
        }

        var given = Array.ConvertAll(arguments, argument => argument.Value);
        if (_binder.Find(constructor.OriginalDefinition)?.Open is ConstructorInfo native && !Array.Exists(given, value => value.IsUnknown))
        {
            var isPlain = type.SpecialType == SpecialType.None && type.ToDisplayString() == typeof(Exception).FullName;
            var parameters = native.GetParameters();
            var made = (Exception)Answer(
                () =>
                    native.Invoke([
                        .. given.Select(
                            (value, i) =>
                                typeof(Exception).IsAssignableFrom(parameters[i].ParameterType)
                                    ? null
                                    : _marshal.ToNative(value, parameters[i].ParameterType)
                        ),
                    ]),
                operation,
                frame
            );
            var message = ExceptionMessages.Of(made);
            var saysNothing = isPlain && !constructor.Parameters.Any(p => p.Name == "message" && !given[p.Ordinal].IsNull);
            // the text as it was written keeps its place
            var written = Array.Find(given, value => value.Raw is string text && text == message);
            Keep(
                nameof(Exception.Message),
                saysNothing ? $"Exception of type '{TypeNames.FullName(instance.Type)}' was thrown." : message,
                written?.Origin
            );
            Keep(nameof(Exception.InnerException), null);
            Keep(nameof(ArgumentException.ParamName), (made as ArgumentException)?.ParamName);
            Keep(nameof(ArgumentOutOfRangeException.ActualValue), (made as ArgumentOutOfRangeException)?.ActualValue);
        }

        for (var i = 0; i < given.Length; i++)
        {
            if (constructor.Parameters[i].Name == "innerException" && MemberNamed(type, nameof(Exception.InnerException)) is { } inner)
            {
                instance[inner] = given[i];
            }
        }

        void Keep(string property, object? raw, Origin? origin = null)
        {
            for (var level = type; level is not null; level = level.BaseType)
            {
                if (level.GetMembers(property).OfType<IPropertySymbol>().FirstOrDefault() is { } member)
                {
                    instance[member] = new Value(raw, origin ?? self.Origin);
                }
            }
        }
    }

    private Value Filled(Value created, IObjectOrCollectionInitializerOperation? initialiser, Frame frame)
    {
        if (initialiser is not null && !created.IsUnknown)
        {
            return Fill(created, initialiser, frame);
        }

        return created;
    }

    /// <summary>Runs an initialiser <c>{ A = 1, B = { C = 2 } }</c> or <c>{ 1, 2 }</c> on what was created.</summary>
    private Value Fill(Value created, IObjectOrCollectionInitializerOperation initialiser, Frame frame)
    {
        var isWhole = true;
        frame.Initialised.Push(created);
        try
        {
            foreach (var member in initialiser.Initializers)
            {
                if (member is IMemberInitializerOperation nested)
                {
                    FillPart(frame.Initialised.Peek, nested, frame);
                }
                else
                {
                    Evaluate(member, frame);
                    isWhole &= !IsRefusedSetter(member, created);
                }
            }

            return isWhole ? frame.Initialised.Peek() : AfterUnknown(); // a write to a tuple puts another one in its place
        }
        finally
        {
            frame.Initialised.Pop();
        }
    }

    /// <summary>Whether a property of .NET is set that was refused: the object lacks it, and nothing more is said of it.</summary>
    private bool IsRefusedSetter(IOperation member, Value created) =>
        created.Raw is not SymbolicObject
        && member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { SetMethod: { } setter } property } }
        && !_code.Declares(property)
        && _binder.Find(setter) is null;

    /// <summary>
    /// <c>P = { A = 1, B = 2 }</c> means <c>it.P.A = 1; it.P.B = 2</c>: the member is read for each of them, the arguments of an indexer
    /// once.
    /// </summary>
    private void FillPart(Func<Value> owner, IMemberInitializerOperation part, Frame frame)
    {
        var read = PartOf(part.InitializedMember, frame);
        foreach (var member in part.Initializer.Initializers)
        {
            if (member is IMemberInitializerOperation nested)
            {
                FillPart(() => read(owner()), nested, frame);
                continue;
            }

            var holder = owner();
            var value = read(holder);
            if (value.IsUnknown)
            {
                continue;
            }

            frame.Initialised.Push(value);
            try
            {
                Evaluate(member, frame);
                if (
                    !ReferenceEquals(frame.Initialised.Peek(), value)
                    && part.InitializedMember is IFieldReferenceOperation field
                    && holder.Raw is SymbolicObject instance
                )
                {
                    instance[KeyOf(field.Field)] = frame.Initialised.Peek(); // a tuple with another element
                }
            }
            finally
            {
                frame.Initialised.Pop();
            }
        }
    }

    private Func<Value, Value> PartOf(IOperation member, Frame frame)
    {
        switch (member)
        {
            case IFieldReferenceOperation { Field: { IsStatic: false } field }:
                return owner => owner.IsUnknown ? owner : ReadField(owner, field, member, frame);
            case IPropertyReferenceOperation property:
                var arguments = Arguments(property.Arguments, frame);
                return owner => owner.IsUnknown ? owner : ReadProperty(property.Property, owner, arguments, member, frame);
            default:
                return _ => InPlace(member, frame);
        }
    }

    private Value Initialise(IObjectOrCollectionInitializerOperation operation, Frame frame)
    {
        var target = frame.Initialised.Count > 0 ? frame.Initialised.Peek() : Value.Unknown;
        return Fill(target, operation, frame);
    }

    private Value With(IWithOperation operation, Frame frame)
    {
        var operand = Evaluate(operation.Operand, frame);
        if (operand.IsUnknown)
        {
            return operand;
        }

        if (operand.IsNull)
        {
            throw NullReference(operation, frame);
        }

        if (operand.Raw is not SymbolicObject original)
        {
            return operand.Raw is TupleValue ? Filled(operand.Copy(), operation.Initializer, frame) : NotEvaluable(operation);
        }

        var copy = new Value(original.Clone(), OriginOf(operation));
        if (HasOwnCopyConstructor(original.Type))
        {
            copy = new Value(new SymbolicObject(original.Type, this), OriginOf(operation));
            CopyRecord(copy, operand, original.Type, operation, frame);
        }

        return Filled(copy, operation.Initializer, frame);
    }
}
