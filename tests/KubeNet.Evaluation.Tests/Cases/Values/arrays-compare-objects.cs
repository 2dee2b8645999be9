// An array of objects asked through an interface compares with object.Equals; a list, a span and Array.IndexOf with IEquatable.
var a = new Eq(1); var b = new Eq(1); Eq[] array = [a]; SEq[] structs = [new(1)]; var two = new SEq(2);
object[] objects = [a]; (Eq, int)[] tuples = [(a, 1)]; R[] records = [new(a)];
k8s.ConfigMap("x").Data("k", string.Join(",",
    Enumerable.Contains(array, b), ((ICollection<Eq>)array).Contains(b), ((IList<Eq>)array).IndexOf(b),
    ((System.Collections.IList)array).Contains(b), ((System.Collections.IList)array).IndexOf(b),
    Array.IndexOf(array, b), Array.IndexOf((Array)array, b), Array.LastIndexOf(array, b), Array.AsReadOnly(array).Contains(b),
    Array.AsReadOnly(array).IndexOf(b),
    new System.Collections.ObjectModel.ReadOnlyCollection<Eq>(array).Contains(b),
    new System.Collections.ObjectModel.Collection<Eq>(array).Contains(b),
    new System.Collections.ObjectModel.Collection<Eq>(array).IndexOf(b), new ArraySegment<Eq>(array).Contains(b),
    ((ICollection<Eq>)new ArraySegment<Eq>(array)).Contains(b), new List<Eq>(array).Contains(b), array.ToList().Contains(b),
    array.ToHashSet().Contains(b)))
    .Data("s", string.Join(",", Enumerable.Contains(structs, two), ((ICollection<SEq>)structs).Contains(two),
    ((IList<SEq>)structs).IndexOf(two),
    ((System.Collections.IList)structs).Contains(two), Array.IndexOf(structs, two), Array.IndexOf((Array)structs, two),
    Array.AsReadOnly(structs).Contains(two)))
    .Data("o", string.Join(",", Enumerable.Contains(objects, b), ((ICollection<object>)objects).Contains(b), Array.IndexOf(objects, b)))
    .Data("t", string.Join(",", Enumerable.Contains(tuples, (b, 1)), ((ICollection<(Eq, int)>)tuples).Contains((b, 1)),
    Array.IndexOf(tuples, (b, 1))))
    .Data("r", string.Join(",", Enumerable.Contains(records, new R(b)), Array.IndexOf(records, new R(b))))
    .Data("c", string.Join(",", Enumerable.Contains(array, b, EqualityComparer<Eq>.Default), Enumerable.Contains(array, a),
    array.AsEnumerable().Contains(b), array.Where(_ => true).Contains(b), array.Select(e => e).Contains(b),
    array.Select(e => e).ToArray().AsEnumerable().Contains(b), Gen(array, b), Gen(structs, two), Has(array, b),
    Has<object>(objects, b)));
// members
static bool Gen<T>(T[] all, T one) => Enumerable.Contains(all, one);
static bool Has<T>(ICollection<T> all, T one) => all.Contains(one);
// types
class Eq(int n) : IEquatable<Eq> { public int N => n; public bool Equals(Eq? o) => o?.N == n; }
struct SEq(int n) : IEquatable<SEq> { public int N => n; public bool Equals(SEq o) => true; }
record R(Eq E);
