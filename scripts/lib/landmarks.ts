// Parks and waters of the demo's cities: real names at about their real places, for drawing.

interface Spot {
  readonly name: string;
  readonly lat: number;
  readonly lng: number;
  /** Half the extent east-west and north-south, metres. */
  readonly radius: readonly [number, number];
}
/** A coast or a river, as `[lng, lat]` corners. */
interface Shore {
  readonly name: string;
  readonly shore: readonly (readonly [number, number])[];
}

const spot = (name: string, lat: number, lng: number, east: number, north = east): Spot => ({ name, lat, lng, radius: [east, north] });

export const PARKS: Readonly<Record<string, readonly Spot[]>> = {
  bengaluru: [
    spot('Cubbon Park', 12.9763, 77.5929, 620, 500),
    spot('Lalbagh', 12.9507, 77.5848, 560, 640),
    spot('Indiranagar Club Park', 12.9695, 77.6455, 180),
    spot('JP Park', 13.0295, 77.5515, 330),
  ],
  mumbai: [
    spot('Sanjay Gandhi National Park', 19.21, 72.9, 3600, 3200),
    spot('Shivaji Park', 19.0269, 72.8383, 190),
    spot('Juhu Gardens', 19.096, 72.8355, 240),
    spot('Oval Maidan', 18.928, 72.826, 120, 340),
  ],
  'delhi-ncr': [
    spot('Lodhi Garden', 28.5931, 77.2197, 380),
    spot('Nehru Park', 28.5895, 77.1935, 420),
    spot('Central Ridge', 28.6045, 77.1775, 1000, 1700),
    spot('Deer Park', 28.5555, 77.1955, 420),
  ],
  hyderabad: [
    spot('KBR National Park', 17.4236, 78.42, 850, 800),
    spot('Public Gardens', 17.3985, 78.4695, 220),
    spot('Botanical Garden', 17.4575, 78.359, 600),
  ],
  chennai: [
    spot('Guindy National Park', 13.0036, 80.2293, 900, 800),
    spot('Semmozhi Poonga', 13.0505, 80.2517, 170),
    spot('Natesan Park', 13.0405, 80.235, 130),
  ],
  kolkata: [
    spot('Maidan', 22.5535, 88.343, 500, 1100),
    spot('Rabindra Sarobar Park', 22.5115, 88.3625, 520, 260),
    spot('Central Park', 22.5855, 88.4155, 420),
    spot('Eco Park', 22.6085, 88.467, 620),
  ],
};

export const WATERS: Readonly<Record<string, readonly (Spot | Shore)[]>> = {
  bengaluru: [
    spot('Ulsoor Lake', 12.9826, 77.6195, 330, 400),
    spot('Bellandur Lake', 12.9375, 77.662, 1100, 420),
    spot('Sankey Tank', 13.0095, 77.5735, 170, 330),
    spot('Hebbal Lake', 13.0465, 77.586, 460, 380),
    spot('Agara Lake', 12.9215, 77.641, 240, 260),
  ],
  mumbai: [
    spot('Powai Lake', 19.1273, 72.905, 640, 520),
    {
      name: 'Arabian Sea',
      shore: [
        [72.7, 18.85],
        [72.806, 18.88],
        [72.8155, 18.925],
        [72.801, 18.9535],
        [72.8105, 18.977],
        [72.8115, 19.006],
        [72.8335, 19.0225],
        [72.8165, 19.0415],
        [72.8165, 19.065],
        [72.823, 19.0905],
        [72.8185, 19.117],
        [72.8055, 19.139],
        [72.7865, 19.165],
        [72.7795, 19.26],
        [72.7, 19.3],
      ],
    },
    {
      name: 'Mumbai Harbour',
      shore: [
        [72.838, 18.915],
        [72.852, 18.95],
        [72.876, 18.99],
        [72.925, 19.0],
        [72.96, 19.03],
        [73.08, 19.0],
        [73.08, 18.85],
        [72.83, 18.85],
      ],
    },
  ],
  'delhi-ncr': [
    {
      name: 'Yamuna',
      shore: [
        [77.2255, 28.76],
        [77.2355, 28.7],
        [77.2435, 28.655],
        [77.2585, 28.62],
        [77.2815, 28.585],
        [77.305, 28.545],
        [77.3335, 28.505],
        [77.3395, 28.507],
        [77.3125, 28.549],
        [77.2885, 28.588],
        [77.2655, 28.623],
        [77.2505, 28.657],
        [77.2425, 28.702],
        [77.2325, 28.761],
      ],
    },
    spot('Hauz Khas Lake', 28.5535, 77.1935, 150),
    spot('Sanjay Lake', 28.6135, 77.3035, 420, 260),
  ],
  hyderabad: [
    spot('Hussain Sagar', 17.4239, 78.4738, 1050, 1350),
    spot('Durgam Cheruvu', 17.4295, 78.3895, 300, 420),
    spot('Himayat Sagar', 17.3215, 78.357, 1500, 1100),
    spot('Mir Alam Tank', 17.3505, 78.4365, 620, 520),
  ],
  chennai: [
    {
      name: 'Bay of Bengal',
      shore: [
        [80.4, 12.8],
        [80.254, 12.86],
        [80.262, 12.95],
        [80.2725, 13.0],
        [80.2825, 13.05],
        [80.2905, 13.082],
        [80.2985, 13.11],
        [80.318, 13.16],
        [80.4, 13.2],
      ],
    },
    spot('Pallikaranai Marsh', 12.9385, 80.2155, 800, 900),
    spot('Chetpet Lake', 13.0735, 80.2415, 150),
  ],
  kolkata: [
    {
      name: 'Hooghly',
      shore: [
        [88.3565, 22.67],
        [88.3625, 22.63],
        [88.3585, 22.603],
        [88.3435, 22.582],
        [88.3385, 22.562],
        [88.3225, 22.545],
        [88.298, 22.547],
        [88.28, 22.557],
        [88.277, 22.552],
        [88.296, 22.5415],
        [88.325, 22.5385],
        [88.3435, 22.5575],
        [88.3495, 22.579],
        [88.3655, 22.601],
        [88.3695, 22.631],
        [88.3635, 22.67],
      ],
    },
    spot('Rabindra Sarobar', 22.5115, 88.3625, 420, 150),
    spot('Nalban', 22.5655, 88.4225, 520, 700),
  ],
};
