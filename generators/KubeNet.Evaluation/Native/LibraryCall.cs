using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Native;

/// <summary>What a stand-in may ask about the call that it answers.</summary>
internal sealed class LibraryCall(IMethodSymbol method, Marshal marshal, ILibraryCaller caller)
{
    public Marshal Marshal => marshal;

    public IMethodSymbol Method => method;

    /// <summary>A type argument of the method as it is for this call.</summary>
    public ITypeSymbol TypeArgument(int index) => caller.TypeArgument(index);

    /// <summary>The type of the expression that was passed, before it was converted to the parameter's type.</summary>
    public ITypeSymbol? TypeOfArgument(int index) => caller.TypeOfArgument(index);

    public Value DefaultOf(ITypeSymbol type) => caller.DefaultOf(type);

    /// <summary>Whether a value is of a type.</summary>
    public bool IsInstance(Value value, ITypeSymbol type) => caller.IsInstance(value, type);

    /// <summary>A value of an enum, of the user's or of the framework.</summary>
    public Value EnumValue(INamedTypeSymbol type, object number) => caller.EnumValue(type, number);

    /// <summary>An array of this type's, where the member says only <c>Array</c>.</summary>
    public Value ArrayOf(Value[] items, ITypeSymbol element) => caller.ArrayOf(items, element);

    /// <summary>Asks for characters before they are made.</summary>
    public void Allocate(long characters) => caller.Allocate(characters);

    /// <summary>Asks for elements before they are made.</summary>
    public void AllocateElements(long count) => caller.AllocateElements(count);

    /// <summary>Asks whether something may become this long.</summary>
    public void CheckLength(long count) => caller.CheckLength(count);

    /// <summary>Runs a getter of the user's.</summary>
    public Value Read(SymbolicObject instance, IPropertySymbol property) => caller.Read(instance, property);

    /// <summary>The run-time type of a collection or a library object, where it is known.</summary>
    public ITypeSymbol? TypeOf(Value value) => caller.TypeOf(value);
}

/// <summary>The interpreter, as a stand-in sees it.</summary>
internal interface ILibraryCaller
{
    ITypeSymbol TypeArgument(int index);

    ITypeSymbol? TypeOfArgument(int index);

    Value DefaultOf(ITypeSymbol type);

    bool IsInstance(Value value, ITypeSymbol type);

    Value EnumValue(INamedTypeSymbol type, object number);

    Value ArrayOf(Value[] items, ITypeSymbol element);

    void Allocate(long characters);

    void AllocateElements(long count);

    void CheckLength(long count);

    Value Read(SymbolicObject instance, IPropertySymbol property);

    ITypeSymbol? TypeOf(Value value);
}
