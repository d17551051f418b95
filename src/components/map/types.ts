export interface MapPoint {
  readonly lat: number;
  readonly lng: number;
}

/** A pin of 38 px with an icon: a kitchen, a door, or a rider, who glides from place to place. */
export interface MapPin extends MapPoint {
  readonly id: string;
  readonly kind: 'kitchen' | 'home' | 'rider' | 'me';
  readonly label?: string;
}

/** A rider as a dot, or a late order as a triangle: shapes differ, not colours alone. */
export interface MapDot extends MapPoint {
  readonly id: string;
  readonly kind: 'free' | 'busy' | 'order' | 'late';
  readonly label: string;
}

/** An H3 cell with a heat of 0 to 5. */
export interface MapCell {
  readonly id: string;
  readonly boundary: readonly MapPoint[];
  readonly heat: number;
}

export interface CityMapProps {
  /** Names the base map, `/map/<city>.json`. */
  readonly citySlug: string;
  /** What the map is, for screen readers. */
  readonly label: string;
  /** The same in words; always on the page for screen readers. */
  readonly summary: string;
  readonly route?: readonly MapPoint[];
  /** How much of the route lies behind, 0 to 1. */
  readonly routeDone?: number;
  readonly pins?: readonly MapPin[];
  readonly dots?: readonly MapDot[];
  readonly cells?: readonly MapCell[];
  /** Points that must be seen; the view moves when their set changes. */
  readonly fit: readonly MapPoint[];
}
