// title: Hash codes of numbers
// example: EqualityComparer<int>.Default.GetHashCode(5)
k8s.ConfigMap("a").Data("x", EqualityComparer<int>.Default.GetHashCode(5) + ""
    + EqualityComparer<bool>.Default.GetHashCode(true) + 7.GetHashCode() + EqualityComparer<int>.Default.Equals(1, 1)
    + 'a'.GetHashCode() + true.GetHashCode() + 5L.GetHashCode() + ((short)3).GetHashCode() + DayOfWeek.Friday.GetHashCode()
    + 1.5.GetHashCode());
